package dev.matinee.model.rating;

import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.algebra.Cholesky;
import dev.matinee.model.algebra.Gram;
import java.util.Arrays;

/// Folds one user into the samples of a [BayesianModel].
///
/// In a sample the user is `N(A^-1 (P m + a X'y), A^-1)` with `A = P + a X'X`, where `x_i = [q_i;
/// 1]` and `y_i` is rating i minus the movie's bias, a the precision of a rating, P that of users,
/// and m what is expected of the user without the values of the ratings.
final class SampleFoldIn {

  /// So many samples tell well enough how far the user is to be trusted. The expected errors hardly
  /// depend on the trust they are worked out with, so once is enough.
  private static final int TRUST_SAMPLES = 4;

  private final BayesianModel model;
  private final UserRatings ratings;
  private final FeatureRow declared;
  private final int size;
  private final int stride;
  private final float[] standardised;
  private final double linkScale;
  private final float[] x;
  private final float[] gram;

  SampleFoldIn(BayesianModel model, UserProfile user) {
    this.model = model;
    this.ratings = user.ratings();
    this.declared = model.attributes().encode(user.attributes());
    this.size = model.size();
    this.stride = model.stride();
    this.standardised = new float[ratings.size()];
    for (int i = 0; i < standardised.length; i++) {
      standardised[i] = model.standardisation().standardise(ratings.value(i));
    }
    this.linkScale = 1 / Math.sqrt(Math.max(1, ratings.size()));
    this.x = new float[ratings.size() * stride];
    this.gram = new float[stride * stride];
  }

  int ratings() {
    return ratings.size();
  }

  /// Returns the trust in the user: the mean of its conditional distribution, 1 without ratings.
  double trust() {
    double shape = model.trustShape();
    if (shape == 0 || ratings.size() == 0) {
      return 1;
    }
    int used = Math.min(TRUST_SAMPLES, model.samples().size());
    double sum = 0;
    for (int s = 0; s < used; s++) {
      PosteriorSample sample = model.samples().get(s * model.samples().size() / used);
      sum += sample.alpha() * expectedSquares(sample);
    }
    return (shape + ratings.size()) / (shape + sum / used);
  }

  /// Returns the expected sum of squared errors of a user of trust 1: `|y - X w|^2 + tr(A^-1 X'X)`.
  private double expectedSquares(PosteriorSample sample) {
    double[] factor = new double[size * size];
    double[] w = solve(sample, 1, factor);
    double squares = gram[size * stride + size];
    double[] column = new double[size];
    for (int i = 0; i < size; i++) {
      double product = 0;
      for (int j = 0; j < size; j++) {
        column[j] = j < i ? gram[i * stride + j] : gram[j * stride + i];
        product += column[j] * w[j];
      }
      squares += w[i] * (product - 2 * gram[size * stride + i]);
      Cholesky.solve(factor, size, column);
      squares += column[i];
    }
    return Math.max(0, squares);
  }

  /// Returns what the sample expects of the user, and writes the Cholesky factor of A.
  double[] solve(PosteriorSample sample, double trust, double[] factor) {
    read(sample);
    double precision = trust * sample.alpha();
    float[] prior = sample.userPrior().precision();
    double[] expected = expected(sample);
    double[] w = new double[size];
    for (int i = 0; i < size; i++) {
      w[i] = precision * gram[size * stride + i];
      for (int j = 0; j < size; j++) {
        w[i] += prior[i * size + j] * expected[j];
      }
      for (int j = 0; j <= i; j++) {
        factor[i * size + j] = prior[i * size + j] + precision * gram[i * stride + j];
      }
    }
    Cholesky.decompose(factor, size);
    Cholesky.solve(factor, size, w);
    return w;
  }

  /// Reads `[X y]'[X y]` of a sample into `gram`.
  private void read(PosteriorSample sample) {
    for (int i = 0, at = 0; i < ratings.size(); i++, at += stride) {
      System.arraycopy(sample.movies(), ratings.movie(i) * stride, x, at, size);
      x[at + size] = standardised[i] - x[at + size - 1];
      x[at + size - 1] = 1;
    }
    Arrays.fill(gram, 0);
    Gram.add(x, ratings.size(), stride, gram);
  }

  private double[] expected(PosteriorSample sample) {
    double[] expected = sample.userPrior().expect(declared, stride);
    if (sample.links().length > 0) {
      for (int i = 0; i < ratings.size(); i++) {
        for (int k = 0, at = ratings.movie(i) * stride; k < size; k++, at++) {
          expected[k] += linkScale * sample.links()[at];
        }
      }
    }
    return expected;
  }

  /// Adds to `parts` the share of each rating in `v' A w`, then that of what is expected without
  /// ratings.
  ///
  /// @param v `[size]`
  void addParts(PosteriorSample sample, double trust, double[] v, double[] parts) {
    double[] weighted = new double[size];
    float[] prior = sample.userPrior().precision();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        weighted[j] += v[i] * prior[i * size + j];
      }
    }
    double precision = trust * sample.alpha();
    float[] movies = sample.movies();
    for (int i = 0; i < ratings.size(); i++) {
      int at = ratings.movie(i) * stride;
      double known = v[size - 1];
      double linked = 0;
      for (int k = 0; k < size - 1; k++) {
        known += v[k] * movies[at + k];
      }
      if (sample.links().length > 0) {
        for (int k = 0; k < size; k++) {
          linked += weighted[k] * sample.links()[at + k];
        }
      }
      parts[i] += precision * known * (standardised[i] - movies[at + size - 1]);
      parts[i] += linkScale * linked;
    }
    double[] base = sample.userPrior().expect(declared, stride);
    for (int k = 0; k < size; k++) {
      parts[ratings.size()] += weighted[k] * base[k];
    }
  }
}
