package dev.matinee.training.gate;

import dev.matinee.model.RatingTable;
import dev.matinee.model.Split;
import dev.matinee.ratings.store.TrainingSet;
import java.util.BitSet;

/// The hold-out: the ratings by which the models of one run are evaluated.
///
/// A run from scratch holds out the newest ratings of each user. A retrain continues the model in
/// force, which has learned from all ratings of its time and does not forget them. So it holds out
/// a part of the ratings that are new since then.
///
/// @param kind `newest-per-user`, or `random` when the users have too few ratings each;
///   `new-ratings` in a retrain
/// @param split the training ratings and the hold-out
/// @param held rows of the rating table that are held out
/// @param fresh rows of the rating table that were written after the incumbent was trained: the
///   incumbent was refitted on all ratings, so it has learned from every other row
public record Holdout(String kind, Split split, BitSet held, BitSet fresh) {

  /// Least number of held-out ratings for an evaluation.
  static final int MIN_RATINGS = 20;

  /// Least number of held-out ratings for the evaluation of a retrain, whose hold-out is the only
  /// judge of a small change.
  static final int MIN_NEW_RATINGS = 200;

  private static final double NEW_SHARE = .2;

  /// More new ratings than this make no better judgement.
  private static final int MAX_NEW_RATINGS = 10_000;

  /// Chooses the hold-out of a run from scratch.
  ///
  /// @param share share of the ratings to hold out
  public static Holdout of(TrainingSet set, double share, long seed) {
    RatingTable ratings = set.data().ratings();
    BitSet held = Split.newest(ratings, share, i -> true);
    if (held.cardinality() < MIN_RATINGS) {
      return of("random", set, Split.sample(ratings, share, seed));
    }
    return of("newest-per-user", set, held);
  }

  /// Chooses the hold-out of a retrain: a fifth of the new ratings, at most about 10,000, or
  /// nothing if these are few.
  public static Holdout ofNewRatings(TrainingSet set, long seed) {
    double most = (double) MAX_NEW_RATINGS / Math.max(1, set.fresh().cardinality());
    BitSet held = Split.sample(set.data().ratings(), Math.min(NEW_SHARE, most), seed);
    held.and(set.fresh());
    return of("new-ratings", set, held.cardinality() < MIN_NEW_RATINGS ? new BitSet() : held);
  }

  private static Holdout of(String kind, TrainingSet set, BitSet held) {
    return new Holdout(kind, Split.of(set.data().ratings(), held), held, set.fresh());
  }

  /// Returns the share of all ratings that were written after the incumbent was trained.
  double freshShare() {
    return (double) fresh.cardinality()
        / Math.max(1, split.train().size() + split.holdout().size());
  }

  /// Returns the rows of the rating table that are held out and fresh: ratings new to both the
  /// candidate and the incumbent.
  BitSet newToBoth() {
    BitSet newToBoth = (BitSet) held.clone();
    newToBoth.and(fresh);
    return newToBoth;
  }

  /// Returns the ratings of [#newToBoth] as rows of the hold-out.
  BitSet newToBothInHoldout() {
    BitSet positions = new BitSet();
    int position = 0;
    for (int i = held.nextSetBit(0); i >= 0; i = held.nextSetBit(i + 1)) {
      positions.set(position++, fresh.get(i));
    }
    return positions;
  }
}
