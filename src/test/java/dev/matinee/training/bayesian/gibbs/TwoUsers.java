package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.rating.feature.FeatureVector;
import java.util.List;

/// Features for tests: user 0 rated the movies 0 to 3, user 1 rated movie 0, and one declared
/// feature is 2 for user 0 and 1 for user 1.
///
/// ```
/// X = [1/2 1/2 1/2 1/2 2]
///     [ 1   0   0   0  1]
/// ```
final class TwoUsers {

  static final SparseRatings BY_USER =
      new SparseRatings(new int[] {0, 4, 5}, new int[] {0, 1, 2, 3, 0}, new float[5]);

  private TwoUsers() {}

  static Features features(boolean linked, boolean declared) {
    List<FeatureVector> rows =
        declared
            ? List.of(vector(2), vector(1))
            : List.of(
                new FeatureVector(new int[0], new float[0]),
                new FeatureVector(new int[0], new float[0]));
    SparseFeatures sparse = SparseFeatures.of(rows, new int[declared ? 1 : 0]);
    return new Features(BY_USER, BY_USER.transposed(4), linked, sparse);
  }

  private static FeatureVector vector(float value) {
    return new FeatureVector(new int[1], new float[] {value});
  }
}
