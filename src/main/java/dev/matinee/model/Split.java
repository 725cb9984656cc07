package dev.matinee.model;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Ratings in two parts, over the same users and movies.
public record Split(RatingTable train, RatingTable holdout) {

  /// Users with fewer ratings keep all of theirs.
  private static final int MIN_RATINGS = 5;

  /// Holds out the newest `share` of each user's ratings: see [#newest].
  ///
  /// @param share in `[0, 1]`
  public static Split newestPerUser(RatingTable ratings, double share) {
    return of(ratings, newest(ratings, share, i -> true));
  }

  /// Holds out each rating with probability `share`.
  ///
  /// @param share in `[0, 1]`
  public static Split random(RatingTable ratings, double share, long seed) {
    return of(ratings, sample(ratings, share, seed));
  }

  /// Holds out these entries of `ratings`.
  public static Split of(RatingTable ratings, BitSet held) {
    return new Split(ratings.filter(i -> !held.get(i)), ratings.filter(held::get));
  }

  /// Finds the newest `share` of each user's ratings, rounded to whole ratings; users with fewer
  /// than 5 keep all of theirs, and everybody keeps one. Of equally old ratings the later entry
  /// counts as newer.
  ///
  /// @param share in `[0, 1]`
  /// @param among entries to look at; the others are as if they did not exist
  public static BitSet newest(RatingTable ratings, double share, IntPredicate among) {
    check(share);
    BitSet newest = new BitSet(ratings.size());
    for (int u = 0; u < ratings.users(); u++) {
      int from = ratings.start(u);
      long[] byTime =
          IntStream.range(from, ratings.start(u + 1))
              .filter(among)
              .mapToLong(i -> (long) ratings.time(i) << Integer.SIZE | (i - from))
              .sorted()
              .toArray();
      int count = byTime.length;
      if (count >= MIN_RATINGS) {
        int taken = Math.min(count - 1, (int) Math.round(count * share));
        for (int i = count - taken; i < count; i++) {
          newest.set(from + (int) byTime[i]);
        }
      }
    }
    return newest;
  }

  /// Finds entries, each with probability `share`.
  ///
  /// @param share in `[0, 1]`
  public static BitSet sample(RatingTable ratings, double share, long seed) {
    check(share);
    SplittableRandom random = new SplittableRandom(seed);
    BitSet sample = new BitSet(ratings.size());
    for (int i = 0; i < ratings.size(); i++) {
      sample.set(i, random.nextDouble() < share);
    }
    return sample;
  }

  private static void check(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share lies in [0, 1], but got " + share);
    }
  }
}
