package dev.matinee.model.ranking;

import dev.matinee.model.UserRatings;
import dev.matinee.model.algebra.Cholesky;
import dev.matinee.model.algebra.Gram;

/// The fold-in of implicit factors: computes the embedding of a user from the embeddings of the
/// movies. M is the number of movies, and j runs over the n movies that the user rated.
///
/// ```
/// A w = sum over j: s_j y_j
/// A = sum over j: s_j y_j y_j' + unrated Y'Y + ridge (n + unrated M) I
/// ```
///
/// Immutable and safe to share between threads while nobody changes Y.
final class ImplicitFoldIn {

  private final ImplicitWeight implicitWeight;
  private final int factors;
  private final float[] others;
  private final float unrated;
  private final float ridge;
  private final int stride;
  private final float[] gram;

  /// @param others Y, `[M x factors]`, row-major
  ImplicitFoldIn(
      ImplicitWeight implicitWeight, int factors, float[] others, float unrated, float ridge) {
    this.implicitWeight = implicitWeight;
    this.factors = factors;
    this.others = others;
    this.unrated = unrated;
    this.ridge = ridge;
    this.stride = Gram.stride(factors);
    this.gram = new float[stride * stride];
    float[] block = new float[rows() * stride];
    for (int row = 0; row < rows(); row++) {
      System.arraycopy(others, row * factors, block, row * stride, factors);
    }
    Gram.add(block, rows(), stride, gram);
  }

  private int rows() {
    return others.length / factors;
  }

  ImplicitWeight implicitWeight() {
    return implicitWeight;
  }

  float unrated() {
    return unrated;
  }

  float ridge() {
    return ridge;
  }

  /// Returns the embedding w of a user.
  ///
  /// @param ratings the ratings of the user
  /// @param factor `[factors x factors]`, receives the Cholesky factor of A
  double[] solve(UserRatings ratings, double[] factor) {
    float[] block = new float[ratings.size() * stride];
    float[] own = new float[stride * stride];
    double[] sum = new double[factors];
    for (int i = 0; i < ratings.size(); i++) {
      double weight = implicitWeight.of(ratings.value(i));
      double root = Math.sqrt(weight);
      for (int k = 0, at = ratings.movie(i) * factors; k < factors; k++, at++) {
        block[i * stride + k] = (float) (root * others[at]);
        sum[k] += weight * others[at];
      }
    }
    Gram.add(block, ratings.size(), stride, own);
    double diagonal = ridge * (ratings.size() + unrated * (double) rows());
    for (int i = 0; i < factors; i++) {
      for (int j = 0; j <= i; j++) {
        factor[i * factors + j] = own[i * stride + j] + unrated * (double) gram[i * stride + j];
      }
      factor[i * factors + i] += diagonal;
    }
    Cholesky.decompose(factor, factors);
    Cholesky.solve(factor, factors, sum);
    return sum;
  }

  /// Returns `A^-1 x`.
  double[] solve(double[] factor, double[] x) {
    double[] solution = x.clone();
    Cholesky.solve(factor, factors, solution);
    return solution;
  }
}
