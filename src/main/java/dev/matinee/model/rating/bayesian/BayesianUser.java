package dev.matinee.model.rating.bayesian;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.UserProfile;
import dev.matinee.model.algebra.Cholesky;
import dev.matinee.model.algebra.CholeskyBatch;
import dev.matinee.model.rating.Contributions;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.feature.FeatureVector;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A user folded into a [BayesianModel]: the mean and covariance of `[p; b]` in each sample.
/// Immutable.
final class BayesianUser implements RatingModel.FoldedUser {

  private final BayesianModel model;
  private final int size;
  private final int samples;
  private final SampleFoldIn foldIn;
  private final double trust;
  private final CholeskyBatch factor;
  private final double[][] vectors;
  private final RowProduct product;
  private final double bias;

  BayesianUser(BayesianModel model, UserProfile user) {
    this.model = model;
    this.size = model.size();
    this.samples = model.samples();
    this.foldIn = new SampleFoldIn(model, user);
    this.trust = foldIn.trust();
    int[] all = IntStream.range(0, samples).toArray();
    this.factor = foldIn.factor(all, trust);
    this.vectors = foldIn.solve(all, trust, factor);
    this.product = new RowProduct(weights());
    this.bias = Arrays.stream(vectors[size - 1]).sum();
  }

  /// Returns `[p; 1]` of all samples, in the layout of movies.
  private float[] weights() {
    float[] flat = new float[model.movieRows().length()];
    Arrays.fill(flat, (size - 1) * samples, size * samples, 1);
    for (int k = 0, at = 0; k < size - 1; k++) {
      for (int s = 0; s < samples; s++, at++) {
        flat[at] = (float) vectors[k][s];
      }
    }
    return flat;
  }

  @Override
  public double predict(int movieRow) {
    return predict(movieRow, product.buffer());
  }

  private double predict(int movieRow, double[] buffer) {
    double sum = bias + product.of(model.movieRows().row(movieRow), buffer);
    return model.standardisation().restore(sum / samples);
  }

  @Override
  public void predictAll(double[] into) {
    double[] buffer = product.buffer();
    for (int row = 0; row < into.length; row++) {
      into[row] = predict(row, buffer);
    }
  }

  /// Returns `[q; c]` of a movie in each sample, `[size][S]`.
  private double[][] known(int movieRow) {
    float[] row = model.movieRows().row(movieRow);
    double[][] movie = new double[size][samples];
    for (int k = 0, at = 0; k < size; k++) {
      for (int s = 0; s < samples; s++, at++) {
        movie[k][s] = row[at];
      }
    }
    return movie;
  }

  /// Returns the expected `[q; c]` of an unknown movie in each sample, `[size][S]`.
  private double[][] unknown(MovieMetadata metadata) {
    FeatureVector declared = model.metadata().encode(metadata);
    double[][] movie = new double[size][samples];
    for (int s = 0; s < samples; s++) {
      double[] row = model.moviePrior(s).expect(declared, model.stride());
      for (int k = 0; k < size; k++) {
        movie[k][s] = row[k];
      }
    }
    return movie;
  }

  /// Returns `b + c + p . q` in sample `s`.
  private double value(double[][] movie, int s) {
    double sum = vectors[size - 1][s] + movie[size - 1][s];
    for (int k = 0; k < size - 1; k++) {
      sum += vectors[k][s] * movie[k][s];
    }
    return sum;
  }

  @Override
  public double predictUnknownMovie(MovieMetadata movie) {
    double[][] expected = unknown(movie);
    double sum = 0;
    for (int s = 0; s < samples; s++) {
      sum += value(expected, s);
    }
    return model.standardisation().restore(sum / samples);
  }

  @Override
  public double deviation(int movieRow) {
    return deviation(known(movieRow), 0);
  }

  @Override
  public double deviationOfUnknownMovie(MovieMetadata movie) {
    return deviation(unknown(movie), scatter());
  }

  /// Returns the sum over samples of the variance that an unknown movie's own `[q; c]` adds.
  private double scatter() {
    double sum = 0;
    for (int s = 0; s < samples; s++) {
      double[] user = new double[size];
      for (int k = 0; k < size - 1; k++) {
        user[k] = vectors[k][s];
      }
      user[size - 1] = 1;
      Cholesky.forward(model.movieFactor(s), size, user);
      sum += squares(user);
    }
    return sum;
  }

  /// Returns the square root of the mean variance within samples plus the variance between samples.
  /// Within a sample, the variance is that of the noise, plus `x' A^-1 x` with `x = [q; 1]`.
  ///
  /// @param variances further variances within samples, summed over samples
  private double deviation(double[][] movie, double variances) {
    double sum = 0;
    double squares = 0;
    double within = variances;
    for (int s = 0; s < samples; s++) {
      double v = value(movie, s);
      sum += v;
      squares += v * v;
      within += 1 / (trust * model.alpha(s));
    }
    Arrays.fill(movie[size - 1], 1);
    factor.forward(movie);
    for (double[] element : movie) {
      within += squares(element);
    }
    double between = samples < 2 ? 0 : (squares - sum * sum / samples) / (samples - 1);
    return model.standardisation().deviation() * Math.sqrt(within / samples + Math.max(0, between));
  }

  private static double squares(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value * value;
    }
    return sum;
  }

  @Override
  public Contributions explain(int movieRow) {
    return explain(known(movieRow));
  }

  @Override
  public Contributions explainUnknownMovie(MovieMetadata movie) {
    return explain(unknown(movie));
  }

  /// Splits a prediction, which is linear in the ratings: `x . w = (A^-1 x)' A w` with `x = [q;
  /// 1]`.
  private Contributions explain(double[][] movie) {
    double bias = Arrays.stream(movie[size - 1]).sum();
    Arrays.fill(movie[size - 1], 1);
    factor.solve(movie);
    double[] parts = foldIn.parts(trust, movie);
    double unit = model.standardisation().deviation() / (double) samples;
    double[] rated = new double[parts.length - 1];
    for (int i = 0; i < rated.length; i++) {
      rated[i] = unit * parts[i];
    }
    return new Contributions(
        model.standardisation().mean(), unit * bias, unit * parts[rated.length], rated);
  }
}
