package dev.matinee.model.rating.uncertainty;

import dev.matinee.model.UserProfile;
import java.util.List;

/// A user model with a bias alone, for which all ratings are equally informative: `A = shrinkage +
/// ratings` and `x_m = 1`.
///
/// @param shrinkage greater than 0; if infinite, ratings are not informative
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
