package dev.matinee.model.rating.factor;

import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.algebra.Cholesky;
import dev.matinee.model.rating.MovieEmbeddings;
import dev.matinee.model.rating.uncertainty.LinearUserModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The linear view of a [FactorModel]: the head, if any, is replaced by its tangent at the average
/// user. `x_m = [q_m + df/dp; 1]`, and A is the matrix of the ridge regression in [FoldIn]. The
/// unknown variance of a rating counts as 1, which cancels out in shares of uncertainty.
final class FactorUserModel implements LinearUserModel {

  private final MovieEmbeddings embeddings;
  private final FoldInRidge ridge;
  private final @Nullable MovieHeadCache head;
  private final int factors;

  FactorUserModel(MovieEmbeddings embeddings, FoldInRidge ridge, @Nullable MovieHeadCache head) {
    this.embeddings = embeddings;
    this.ridge = ridge;
    this.head = head;
    this.factors = embeddings.factors();
  }

  @Override
  public int count() {
    return 1;
  }

  @Override
  public int size() {
    return factors + 1;
  }

  @Override
  public void copyMovie(int view, int movieRow, double[] x) {
    embeddings.copyFactors(movieRow, x);
    x[factors] = 1;
    if (head != null) {
      double[] slope = new double[factors];
      head.gradient(head.head().userPart(new double[factors + 1]), movieRow, slope);
      for (int k = 0; k < factors; k++) {
        x[k] += slope[k];
      }
    }
  }

  @Override
  public List<Posterior> posteriors(UserProfile user) {
    UserRatings ratings = user.ratings();
    double[] a = new double[size() * size()];
    for (int k = 0; k < factors; k++) {
      a[k * size() + k] = ridge.factors(Math.max(1, ratings.size()));
    }
    a[factors * size() + factors] = ridge.bias();
    double[] x = new double[size()];
    for (int i = 0; i < ratings.size(); i++) {
      copyMovie(0, ratings.movie(i), x);
      for (int k = 0; k < x.length; k++) {
        for (int l = 0; l <= k; l++) {
          a[k * size() + l] += x[k] * x[l];
        }
      }
    }
    Cholesky.decompose(a, size());
    return List.of(new Posterior(a, 1));
  }
}
