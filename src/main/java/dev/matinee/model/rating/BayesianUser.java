package dev.matinee.model.rating;

import dev.matinee.model.MovieTraits;
import dev.matinee.model.UserProfile;
import dev.matinee.model.algebra.Cholesky;
import java.util.Arrays;
import java.util.List;

/// A user as a [BayesianModel] sees them: in each sample what is expected of `[p; b]`, and how sure
/// that is. Immutable.
final class BayesianUser implements RatingModel.FoldedUser {

  private final BayesianModel model;
  private final int size;
  private final int stride;
  private final SampleFoldIn foldIn;
  private final double trust;
  private final double[][] vectors;
  private final float[][] floats;
  private final double[][] factors;

  BayesianUser(BayesianModel model, UserProfile user) {
    this.model = model;
    this.size = model.size();
    this.stride = model.stride();
    this.foldIn = new SampleFoldIn(model, user);
    this.trust = foldIn.trust();
    List<PosteriorSample> samples = model.samples();
    this.vectors = new double[samples.size()][];
    this.floats = new float[samples.size()][size];
    this.factors = new double[samples.size()][];
    for (int s = 0; s < vectors.length; s++) {
      factors[s] = new double[size * size];
      vectors[s] = foldIn.solve(samples.get(s), trust, factors[s]);
      for (int k = 0; k < size; k++) {
        floats[s][k] = (float) vectors[s][k];
      }
    }
  }

  @Override
  public double predict(int movieRow) {
    double sum = 0;
    for (int s = 0; s < vectors.length; s++) {
      sum += value(s, movieRow);
    }
    return model.standardisation().restore(sum / vectors.length);
  }

  private double value(int s, int movieRow) {
    return value(floats[s], model.samples().get(s).movies(), movieRow * stride);
  }

  /// Returns `b + c + p . q` of a row of movies; four sums at once, in floats, because every movie
  /// of a list is predicted in every sample.
  private double value(float[] user, float[] movies, int at) {
    int factors = size - 1;
    float a = 0;
    float b = 0;
    float c = user[factors];
    float d = movies[at + factors];
    int k = 0;
    for (; k + 3 < factors; k += 4) {
      a += user[k] * movies[at + k];
      b += user[k + 1] * movies[at + k + 1];
      c += user[k + 2] * movies[at + k + 2];
      d += user[k + 3] * movies[at + k + 3];
    }
    for (; k < factors; k++) {
      a += user[k] * movies[at + k];
    }
    return (a + b) + (c + d);
  }

  @Override
  public void predictAll(double[] into) {
    Arrays.fill(into, 0);
    for (int s = 0; s < vectors.length; s++) {
      float[] movies = model.samples().get(s).movies();
      for (int row = 0; row < into.length; row++) {
        into[row] += value(floats[s], movies, row * stride);
      }
    }
    for (int row = 0; row < into.length; row++) {
      into[row] = model.standardisation().restore(into[row] / vectors.length);
    }
  }

  @Override
  public double deviation(int movieRow) {
    return deviation(s -> value(s, movieRow), s -> variance(s, movieVector(s, movieRow)));
  }

  /// Returns `x' A^-1 x` for `x = [q; 1]`.
  private double variance(int s, double[] x) {
    Cholesky.forward(factors[s], size, x);
    return squares(x);
  }

  private double[] movieVector(int s, int movieRow) {
    float[] movies = model.samples().get(s).movies();
    double[] x = new double[size];
    for (int k = 0; k < size - 1; k++) {
      x[k] = movies[movieRow * stride + k];
    }
    x[size - 1] = 1;
    return x;
  }

  @Override
  public double predictUnknownMovie(MovieTraits movie) {
    FeatureRow declared = model.traits().encode(movie);
    double sum = 0;
    for (int s = 0; s < vectors.length; s++) {
      sum += unknownValue(s, declared);
    }
    return model.standardisation().restore(sum / vectors.length);
  }

  private double unknownValue(int s, FeatureRow declared) {
    double[] row = model.samples().get(s).moviePrior().expect(declared, stride);
    double sum = vectors[s][size - 1] + row[size - 1];
    for (int k = 0; k < size - 1; k++) {
      sum += vectors[s][k] * row[k];
    }
    return sum;
  }

  @Override
  public double deviationOfUnknownMovie(MovieTraits movie) {
    FeatureRow declared = model.traits().encode(movie);
    return deviation(s -> unknownValue(s, declared), s -> unknownVariance(s, declared));
  }

  /// Returns the variance that comes from the user and from the movie's scatter around its traits.
  private double unknownVariance(int s, FeatureRow declared) {
    double[] x = model.samples().get(s).moviePrior().expect(declared, stride);
    x[size - 1] = 1;
    double[] user = vectors[s].clone();
    user[size - 1] = 1;
    Cholesky.forward(model.movieFactor(s), size, user);
    return variance(s, x) + squares(user);
  }

  /// A number of each sample.
  private interface OfSample {
    double at(int s);
  }

  /// Returns the square root of the noise, plus the mean of the variances within the samples, plus
  /// the variance between them.
  private double deviation(OfSample value, OfSample variance) {
    double sum = 0;
    double squares = 0;
    double within = 0;
    int count = vectors.length;
    for (int s = 0; s < count; s++) {
      double v = value.at(s);
      sum += v;
      squares += v * v;
      within += 1 / (trust * model.samples().get(s).alpha()) + variance.at(s);
    }
    double between = count < 2 ? 0 : (squares - sum * sum / count) / (count - 1);
    return model.standardisation().deviation() * Math.sqrt(within / count + Math.max(0, between));
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
    double movie = 0;
    double[] parts = new double[foldIn.ratings() + 1];
    for (int s = 0; s < vectors.length; s++) {
      movie += model.samples().get(s).movies()[movieRow * stride + size - 1];
      addParts(s, movieVector(s, movieRow), parts);
    }
    return contributions(movie, parts);
  }

  @Override
  public Contributions explainUnknownMovie(MovieTraits movie) {
    FeatureRow declared = model.traits().encode(movie);
    double bias = 0;
    double[] parts = new double[foldIn.ratings() + 1];
    for (int s = 0; s < vectors.length; s++) {
      double[] x = model.samples().get(s).moviePrior().expect(declared, stride);
      bias += x[size - 1];
      x[size - 1] = 1;
      addParts(s, x, parts);
    }
    return contributions(bias, parts);
  }

  /// Adds the share of each rating in `x . vector`, then that of everything else.
  private void addParts(int s, double[] x, double[] parts) {
    Cholesky.solve(factors[s], size, x);
    foldIn.addParts(model.samples().get(s), trust, x, parts);
  }

  private Contributions contributions(double movie, double[] parts) {
    double unit = model.standardisation().deviation() / (double) vectors.length;
    double[] rated = new double[parts.length - 1];
    for (int i = 0; i < rated.length; i++) {
      rated[i] = unit * parts[i];
    }
    return new Contributions(
        model.standardisation().mean(), unit * movie, unit * parts[rated.length], rated);
  }
}
