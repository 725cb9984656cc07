package dev.matinee.model.rating.uncertainty;

import dev.matinee.model.UserProfile;
import java.util.List;

/// A model in which ratings are linear in the unknown vector w of a user: `rating = x_m . w + known
/// offset + e` with `w ~ N(., A^-1)` and `e ~ N(0, noise)`. It has one or several views, for
/// example one for each posterior sample.
///
/// Immutable, so safe to share between threads.
public interface LinearUserModel {

  /// Returns the number of views.
  int count();

  /// Returns the length of `w`, the same in all views.
  int size();

  /// Copies `x_m` of a movie to the start of `x`.
  void copyMovie(int view, int movieRow, double[] x);

  /// Returns the posterior of a user in each view.
  List<Posterior> posteriors(UserProfile user);

  /// The posterior of a user in one view.
  ///
  /// @param factor Cholesky factor of A, `[size x size]`
  /// @param noise variance of a rating; greater than 0
  @SuppressWarnings("ArrayRecordComponent") // a result that is never compared
  record Posterior(double[] factor, double noise) {}
}
