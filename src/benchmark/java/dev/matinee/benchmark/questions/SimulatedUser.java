package dev.matinee.benchmark.questions;

import dev.matinee.model.UserRatings;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A new user: the model was trained without any of their ratings.
///
/// @param attributes what is declared about them
/// @param answers what they say when asked; every other movie they do not know
/// @param test what is to be predicted: other movies
record SimulatedUser(Map<String, String> attributes, UserRatings answers, UserRatings test) {

  /// Splits the ratings of a user in two halves at random; of an odd number the test gets one more.
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
