package dev.matinee.model.rating.uncertainty;

import dev.matinee.model.UserProfile;
import java.util.List;

/// How a model sees ratings as linear in what it does not know of a user, in one or several ways:
/// `rating = x_m . w + something known + e` with `w ~ N(., A^-1)` and `e ~ N(0, noise)`.
///
/// Immutable, so safe to share between threads.
public interface LinearUserModel {

  /// Returns the number of views.
  int count();

  /// Returns the length of `w`, the same in all views.
  int size();

  /// Copies `x_m` of a movie to the start of `x`.
  void copyMovie(int view, int movieRow, double[] x);

  /// Returns what each view believes of a user.
  List<Posterior> posteriors(UserProfile user);

  /// What one view believes of a user.
  ///
  /// @param factor Cholesky factor of A, `[size x size]`
  /// @param noise variance of a rating; greater than 0
  @SuppressWarnings("ArrayRecordComponent") // made for one answer, compared with nothing
  record Posterior(double[] factor, double noise) {}
}
