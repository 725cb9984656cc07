package dev.matinee.model.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// The held-out ratings of the least known users or movies: the quarter with the fewest known
/// ratings, among those with held-out ratings.
public final class LeastKnown {

  private static final int PART = 4;

  private LeastKnown() {}

  /// Returns the predictions for the quarter of the users with the fewest known ratings.
  public static HoldoutPredictions users(HoldoutPredictions all) {
    return quarter(all, all.holdout()::user, all::userRatings);
  }

  /// Returns the predictions for the quarter of the movies with the fewest known ratings.
  public static HoldoutPredictions movies(HoldoutPredictions all) {
    return quarter(all, all.holdout()::movie, all::movieRatings);
  }

  private static HoldoutPredictions quarter(
      HoldoutPredictions all, IntUnaryOperator row, IntUnaryOperator ratings) {
    int[] byRatings =
        IntStream.range(0, all.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(ratings::applyAsInt)
                    .thenComparingInt(row::applyAsInt))
            .mapToInt(Integer::intValue)
            .toArray();
    int rows = (int) Arrays.stream(byRatings).map(row).distinct().count();
    BitSet taken = new BitSet();
    BitSet entries = new BitSet();
    for (int i : byRatings) {
      taken.set(row.applyAsInt(i));
      if (taken.cardinality() > Math.ceilDiv(rows, PART)) {
        break;
      }
      entries.set(i);
    }
    return all.only(entries);
  }
}
