package dev.matinee.model.rating.uncertainty;

import dev.matinee.model.UserProfile;
import java.util.List;

/// A user as a bias alone, of whom every rating teaches the same: `A = shrinkage + ratings` and
/// `x_m = 1`.
///
/// @param shrinkage greater than 0; when infinite, ratings teach nothing
public record BiasOnlyUserModel(double shrinkage) implements LinearUserModel {

  @Override
  public int count() {
    return 1;
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public void copyMovie(int view, int movieRow, double[] x) {
    x[0] = 1;
  }

  @Override
  public List<Posterior> posteriors(UserProfile user) {
    return List.of(new Posterior(new double[] {Math.sqrt(shrinkage + user.ratings().size())}, 1));
  }
}
