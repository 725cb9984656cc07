package dev.matinee.model.rating.uncertainty;

import dev.matinee.model.UserProfile;
import dev.matinee.model.algebra.Cholesky;
import java.util.List;

/// Places movies by whom they please, according to all of a model's [LinearUserModel].
///
/// In one view, a user nobody knows is `w ~ N(., A^-1)` with `A = L L'`, so `x_m' A^-1 x_n` is the
/// covariance of two movies' ratings over users, and `L^-1 x_m` a point of movie m with these inner
/// products. The points of V views stand side by side, over `sqrt(V)`, so inner products and
/// distances are means over the views. Views may be samples whose factors are rotated against each
/// other: that changes no inner product, where it would spoil a mean of factors.
public record MovieCoordinates(LinearUserModel models) {

  /// Returns the points of movies, `[movieRows x V size]`. O(V size^2) a movie.
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
