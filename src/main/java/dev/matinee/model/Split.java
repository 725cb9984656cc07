package dev.matinee.model;

import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A split of ratings into a training part and a hold-out, with the same user and movie rows.
public record Split(RatingTable train, RatingTable holdout) {

  /// Users with fewer ratings keep all of theirs.
  private static final int MIN_RATINGS = 5;

  /// Holds out each rating with probability `share`.
  ///
  /// @param share in `[0, 1]`
  public static Split random(RatingTable ratings, double share, long seed) {
    return of(ratings, sample(ratings, share, seed));
  }

  /// Holds out the entries `held` of `ratings`.
  public static Split of(RatingTable ratings, BitSet held) {
    return new Split(ratings.filter(i -> !held.get(i)), ratings.filter(held::get));
  }

  /// Returns the entries of the newest `share` of each user's ratings, rounded to whole ratings.
  /// Leaves out users with fewer than 5 ratings, and at least one rating of every user. Of ratings
  /// with the same time, the later entry counts as newer.
  ///
  /// @param share in `[0, 1]`
  /// @param among entries to consider; all others are ignored
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

  /// Returns a random sample of the entries, each with probability `share`.
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
      throw new IllegalArgumentException("a share must lie in [0, 1], but is " + share);
    }
  }
}
