package dev.matinee.benchmark.questions;

import dev.matinee.model.UserRatings;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A new user, whose ratings are not in the training data.
///
/// @param attributes the user's attributes
/// @param answers the ratings that the user gives when asked; other movies are unknown to the user
/// @param test ratings of other movies, to be predicted
record SimulatedUser(Map<String, String> attributes, UserRatings answers, UserRatings test) {

  /// Splits the ratings of a user into random halves; the test half gets the extra rating, if any.
  static SimulatedUser of(
      Map<String, String> attributes, UserRatings ratings, SplittableRandom random) {
    int size = ratings.size();
    boolean[] answered = new boolean[size];
    int left = size / 2;
    for (int i = 0; i < size; i++) {
      answered[i] = random.nextInt(size - i) < left;
      left -= answered[i] ? 1 : 0;
    }
    return new SimulatedUser(
        attributes, part(ratings, i -> answered[i]), part(ratings, i -> !answered[i]));
  }

  private static UserRatings part(UserRatings ratings, IntPredicate keep) {
    int[] kept = IntStream.range(0, ratings.size()).filter(keep).toArray();
    float[] values = new float[kept.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = ratings.value(kept[i]);
    }
    return new UserRatings(IntStream.of(kept).map(ratings::movie).toArray(), values);
  }
}
