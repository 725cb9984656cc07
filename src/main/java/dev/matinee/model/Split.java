package dev.matinee.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/// Ratings in two parts, over the same users and movies.
public record Split(RatingTable train, RatingTable holdout) {

  /// Users with fewer ratings keep all of theirs.
  private static final int MIN_RATINGS = 5;

  /// Holds out the newest `share` of each user's ratings, rounded to whole ratings; users with
  /// fewer than 5 keep all of theirs, and everybody keeps one. Of equally old ratings the later
  /// entry counts as newer.
  ///
  /// @param share in `[0, 1]`
  public static Split newestPerUser(RatingTable ratings, double share) {
    check(share);
    BitSet held = new BitSet(ratings.size());
    for (int u = 0; u < ratings.users(); u++) {
      int from = ratings.start(u);
      int count = ratings.start(u + 1) - from;
      if (count >= MIN_RATINGS) {
        long[] byTime = new long[count];
        for (int i = 0; i < count; i++) {
          byTime[i] = (long) ratings.time(from + i) << Integer.SIZE | i;
        }
        Arrays.sort(byTime);
        int newest = Math.min(count - 1, (int) Math.round(count * share));
        for (int i = count - newest; i < count; i++) {
          held.set(from + (int) byTime[i]);
        }
      }
    }
    return of(ratings, held);
  }

  /// Holds out each rating with probability `share`.
  ///
  /// @param share in `[0, 1]`
  public static Split random(RatingTable ratings, double share, long seed) {
    check(share);
    SplittableRandom random = new SplittableRandom(seed);
    BitSet held = new BitSet(ratings.size());
    for (int i = 0; i < ratings.size(); i++) {
      held.set(i, random.nextDouble() < share);
    }
    return of(ratings, held);
  }

  private static Split of(RatingTable ratings, BitSet held) {
    return new Split(ratings.filter(i -> !held.get(i)), ratings.filter(held::get));
  }

  private static void check(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share lies in [0, 1], but got " + share);
    }
  }
}
