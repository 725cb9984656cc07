package dev.matinee.training.gate;

import dev.matinee.model.RatingTable;
import dev.matinee.model.Split;
import dev.matinee.ratings.store.TrainingSet;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The ratings that one run is judged by, and who else may be judged by them.
///
/// A run may go on from the continuation of the model in force, which was trained without the
/// hold-out of *its* run. The newest ratings of each user now are those of that hold-out and newer
/// ones, so the start has seen none of them; but for users with ratings that are stored later and
/// dated earlier, or that were removed. Where few of the hold-out were seen, these are left out of
/// the run's evaluation altogether; where many were, the run starts anew.
///
/// @param kind `newest-per-user`, or `random` when the users have too few ratings each
/// @param split what is held out and what is trained on
/// @param held entries of all ratings that are held out
/// @param fresh entries of all ratings that were written after the model in force was made: as it
///   was refitted on everything, old hold-outs included, it has learnt from all others
/// @param resumable whether the continuation of the model in force has seen nothing of the hold-out
public record Holdout(String kind, Split split, BitSet held, BitSet fresh, boolean resumable) {

  /// Fewer held-out ratings than this say nothing about a model.
  static final int MIN_RATINGS = 20;

  /// A run starts anew rather than leave out a greater share of its hold-out.
  private static final double MAX_SEEN = .1;

  /// Chooses the hold-out.
  ///
  /// @param share of the ratings
  /// @param incumbent the model in force, from whose watermark on ratings are fresh
  public static Holdout of(
      TrainingSet set, double share, long seed, @Nullable Incumbent incumbent) {
    RatingTable ratings = set.data().ratings();
    BitSet held = Split.newest(ratings, share, i -> true);
    if (held.cardinality() < MIN_RATINGS) {
      BitSet sample = Split.sample(ratings, share, seed);
      return new Holdout("random", Split.of(ratings, sample), sample, set.fresh(), false);
    }
    BitSet seen = new BitSet();
    boolean resumable = false;
    if (incumbent != null && incumbent.continuation() != null) {
      BitSet earlier = Split.newest(ratings, share, i -> !set.fresh().get(i));
      seen = (BitSet) held.clone();
      seen.andNot(set.fresh());
      seen.andNot(earlier);
      resumable =
          isThatOf(incumbent, earlier.cardinality())
              && seen.cardinality() <= MAX_SEEN * held.cardinality()
              && held.cardinality() - seen.cardinality() >= MIN_RATINGS;
    }
    return resumable
        ? without(seen, held, ratings, set.fresh())
        : new Holdout("newest-per-user", Split.of(ratings, held), held, set.fresh(), false);
  }

  /// Returns whether the hold-out of the model in force was chosen as this one is, judging by its
  /// size: not at random, and not for a smaller share.
  private static boolean isThatOf(Incumbent incumbent, int ratings) {
    return ratings >= MIN_RATINGS
        && ratings * (1 - MAX_SEEN) <= incumbent.snapshot().provenance().holdout().ratings();
  }

  private static Holdout without(BitSet seen, BitSet held, RatingTable ratings, BitSet fresh) {
    BitSet kept = (BitSet) held.clone();
    kept.andNot(seen);
    Split split = new Split(ratings.filter(i -> !held.get(i)), ratings.filter(kept::get));
    return new Holdout("newest-per-user", split, kept, fresh, true);
  }

  /// Returns the entries of all ratings that are held out and fresh: those that can compare a
  /// candidate with the model in force.
  BitSet contested() {
    BitSet contested = (BitSet) held.clone();
    contested.and(fresh);
    return contested;
  }

  /// Returns the same as entries of the hold-out.
  BitSet contestedPositions() {
    BitSet positions = new BitSet();
    int position = 0;
    for (int i = held.nextSetBit(0); i >= 0; i = held.nextSetBit(i + 1)) {
      positions.set(position++, fresh.get(i));
    }
    return positions;
  }
}
