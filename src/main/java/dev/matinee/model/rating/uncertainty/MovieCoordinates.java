package dev.matinee.model.rating.uncertainty;

import dev.matinee.model.UserProfile;
import dev.matinee.model.algebra.Cholesky;
import java.util.List;

/// Computes coordinates of movies by user taste from all views of a [LinearUserModel].
///
/// In a view, an unknown user is `w ~ N(., A^-1)` with `A = L L'`. So `x_m' A^-1 x_n` is the
/// covariance of the ratings of two movies over users, and the points `L^-1 x_m` have these inner
/// products. The points of V views are concatenated and divided by `sqrt(V)`, so inner products and
/// distances are means over views. Views may be samples with rotated factors: a rotation changes no
/// inner product, but would spoil a mean of factors.
public record MovieCoordinates(LinearUserModel models) {

  /// Returns the points of movies, `[movieRows x V size]`. O(V size^2) for each movie.
  public double[][] of(int[] movieRows) {
    List<LinearUserModel.Posterior> posteriors = models.posteriors(UserProfile.UNKNOWN);
    int size = models.size();
    double scale = 1 / Math.sqrt(models.count());
    double[][] points = new double[movieRows.length][models.count() * size];
    double[] x = new double[size];
    for (int m = 0; m < movieRows.length; m++) {
      for (int view = 0; view < models.count(); view++) {
        models.copyMovie(view, movieRows[m], x);
        Cholesky.forward(posteriors.get(view).factor(), size, x);
        for (int k = 0; k < size; k++) {
          points[m][view * size + k] = scale * x[k];
        }
      }
    }
    return points;
  }
}
