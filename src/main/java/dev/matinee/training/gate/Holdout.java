package dev.matinee.training.gate;

import dev.matinee.model.RatingTable;
import dev.matinee.model.Split;
import dev.matinee.ratings.store.TrainingSet;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The hold-out: the ratings by which the models of one run are evaluated.
///
/// A run may continue the incumbent (warm start). That continuation was trained without the
/// hold-out of the incumbent's own run. The hold-out of this run has the same or newer ratings of
/// each user, so the continuation has seen none of them, with two exceptions: ratings stored late
/// with an early date, and users whose newest ratings were removed. If the continuation has seen
/// few ratings of the hold-out, the evaluation leaves these out; if it has seen many, the run
/// starts from scratch.
///
/// @param kind `newest-per-user`, or `random` when the users have too few ratings each
/// @param split the training ratings and the hold-out
/// @param held rows of the rating table that are held out
/// @param fresh rows of the rating table that were written after the incumbent was trained: the
///   incumbent was refitted on all ratings, so it has learned from every other row
/// @param resumable whether training may continue the incumbent: its continuation has seen none of
///   the hold-out
public record Holdout(String kind, Split split, BitSet held, BitSet fresh, boolean resumable) {

  /// Least number of held-out ratings for an evaluation.
  static final int MIN_RATINGS = 20;

  /// Largest share of the hold-out that may be left out for a warm start.
  private static final double MAX_SEEN = .1;

  /// Chooses the hold-out.
  ///
  /// @param share share of the ratings to hold out
  /// @param incumbent the model in force; null if there is none
  public static Holdout of(
      TrainingSet set, double share, long seed, @Nullable Incumbent incumbent) {
    RatingTable ratings = set.data().ratings();
    BitSet held = Split.newest(ratings, share, i -> true);
    if (held.cardinality() < MIN_RATINGS) {
      BitSet sample = Split.sample(ratings, share, seed);
      return new Holdout("random", Split.of(ratings, sample), sample, set.fresh(), false);
    }
    BitSet kept = held;
    boolean resumable = false;
    if (incumbent != null && incumbent.continuation() != null) {
      BitSet earlier = Split.newest(ratings, share, i -> !set.fresh().get(i));
      BitSet unseen = (BitSet) earlier.clone();
      unseen.or(set.fresh());
      unseen.and(held);
      int seen = held.cardinality() - unseen.cardinality();
      resumable =
          isSameKindAs(incumbent, earlier.cardinality())
              && seen <= MAX_SEEN * held.cardinality()
              && unseen.cardinality() >= MIN_RATINGS;
      kept = resumable ? unseen : held;
    }
    Split split = new Split(ratings.filter(i -> !held.get(i)), ratings.filter(kept::get));
    return new Holdout("newest-per-user", split, kept, set.fresh(), resumable);
  }

  /// Returns whether the hold-out of the incumbent, judging by its size, was chosen in the same
  /// way: not at random, and with at least the same share.
  private static boolean isSameKindAs(Incumbent incumbent, int ratings) {
    return ratings >= MIN_RATINGS
        && ratings * (1 - MAX_SEEN) <= incumbent.snapshot().provenance().holdout().ratings();
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
