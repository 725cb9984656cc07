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
import org.jspecify.annotations.Nullable;

/// A user folded into a [BayesianModel]: the expected `[p; b]` in each sample, and its covariance
/// in a few of them. Immutable.
final class BayesianUser implements RatingModel.FoldedUser {

  private final BayesianModel model;
  private final UserProfile profile;
  private final int size;
  private final int samples;
  private final float[] weights;
  private final double[] biases;
  private final double bias;
  private final double noise;
  private final UserCovariance covariance;
  private final @Nullable UserContributions contributions;

  private BayesianUser(BayesianUser user, @Nullable UserContributions contributions) {
    this.model = user.model;
    this.profile = user.profile;
    this.size = user.size;
    this.samples = user.samples;
    this.weights = user.weights;
    this.biases = user.biases;
    this.bias = user.bias;
    this.noise = user.noise;
    this.covariance = user.covariance;
    this.contributions = contributions;
  }

  BayesianUser(BayesianModel model, UserProfile profile) {
    this.model = model;
    this.profile = profile;
    this.size = model.size();
    this.samples = model.samples();
    SampleFoldIn foldIn = new SampleFoldIn(model, profile);
    double trust = foldIn.trust();
    int[] all = IntStream.range(0, samples).toArray();
    CholeskyBatch factor = foldIn.factor(all, trust);
    double[][] vectors = foldIn.solve(all, trust, factor);
    this.weights = weights(vectors);
    this.biases = vectors[size - 1];
    this.bias = Arrays.stream(biases).sum();
    this.noise = IntStream.of(all).mapToDouble(s -> 1 / (trust * model.alpha(s))).sum() / samples;
    this.covariance = new UserCovariance(factor, size, samples);
    this.contributions = null;
  }

  /// Returns `[p; 1]` of all samples, in the layout of movies.
  private float[] weights(double[][] vectors) {
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
  public long bytes() {
    return OVERHEAD
        + (long) Float.BYTES * weights.length
        + (long) Double.BYTES * biases.length
        + covariance.bytes();
  }

  @Override
  public double predict(int movieRow) {
    return predict(new RowProduct(weights), movieRow, new double[weights.length / 4]);
  }

  private double predict(RowProduct product, int movieRow, double[] buffer) {
    double sum = bias + product.of(model.movieRows().row(movieRow), buffer);
    return model.standardisation().restore(sum / samples);
  }

  @Override
  public void predictAll(double[] into) {
    RowProduct product = new RowProduct(weights);
    double[] buffer = product.buffer();
    for (int row = 0; row < into.length; row++) {
      into[row] = predict(product, row, buffer);
    }
  }

  /// Returns the expected `[q; c]` of an unknown movie, in the layout of movies.
  private float[] unknown(MovieMetadata metadata) {
    FeatureVector declared = model.metadata().encode(metadata);
    float[] movie = new float[weights.length];
    for (int s = 0; s < samples; s++) {
      double[] row = model.moviePrior(s).expect(declared, model.stride());
      for (int k = 0; k < size; k++) {
        movie[k * samples + s] = (float) row[k];
      }
    }
    return movie;
  }

  @Override
  public double predictUnknownMovie(MovieMetadata movie) {
    double sum = 0;
    for (double value : values(unknown(movie))) {
      sum += value;
    }
    return model.standardisation().restore(sum / samples);
  }

  /// Returns `b + c + p . q` in each sample.
  private double[] values(float[] movie) {
    double[] values = biases.clone();
    for (int k = 0, at = 0; k < size; k++, at += samples) {
      for (int s = 0; s < samples; s++) {
        values[s] += weights[at + s] * movie[at + s];
      }
    }
    return values;
  }

  @Override
  public double deviation(int movieRow) {
    return deviation(model.movieRows().row(movieRow), 0);
  }

  @Override
  public double deviationOfUnknownMovie(MovieMetadata movie) {
    return deviation(unknown(movie), scatter());
  }

  /// Returns the mean variance that an unknown movie's own `[q; c]` adds within a sample.
  private double scatter() {
    double sum = 0;
    for (int s = 0; s < samples; s++) {
      double[] user = new double[size];
      for (int k = 0; k < size; k++) {
        user[k] = weights[k * samples + s];
      }
      Cholesky.forward(model.movieFactor(s), size, user);
      for (double value : user) {
        sum += value * value;
      }
    }
    return sum / samples;
  }

  /// Returns the square root of the mean variance within samples plus the variance between samples.
  /// Within a sample, the variance is that of the noise, plus `x' A^-1 x` with `x = [q; 1]`.
  ///
  /// @param more further mean variance within samples
  private double deviation(float[] movie, double more) {
    double sum = 0;
    double squares = 0;
    for (double value : values(movie)) {
      sum += value;
      squares += value * value;
    }
    double between = samples < 2 ? 0 : (squares - sum * sum / samples) / (samples - 1);
    double within = noise + covariance.variance(movie) + more;
    return model.standardisation().deviation() * Math.sqrt(within + Math.max(0, between));
  }

  @Override
  public RatingModel.FoldedUser forExplanations() {
    return contributions == null
        ? new BayesianUser(this, new UserContributions(model, profile))
        : this;
  }

  @Override
  public Contributions explain(int movieRow) {
    return contributions == null
        ? forExplanations().explain(movieRow)
        : contributions.of(model.movieRows().row(movieRow));
  }

  @Override
  public Contributions explainUnknownMovie(MovieMetadata movie) {
    return contributions == null
        ? forExplanations().explainUnknownMovie(movie)
        : contributions.of(unknown(movie));
  }
}
