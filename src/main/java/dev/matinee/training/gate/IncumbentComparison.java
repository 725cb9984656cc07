package dev.matinee.training.gate;

import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.evaluation.PairedBootstrap;
import dev.matinee.model.rating.RatingModel;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The best candidate against the model in force, on the held-out ratings that are new to both.
///
/// The model in force was refitted on everything there was, hold-outs included, so the ratings are
/// those of the hold-out that were written afterwards. Still the candidate is at a disadvantage: it
/// was trained without the older part of the hold-out, too. A tenth of the ratings is worth more
/// than what two good models differ by, so a candidate that seems worse is trained again on all but
/// the contested ratings, which is what it will know if it serves, and compared again.
///
/// @param seed of the bootstrap
public record IncumbentComparison(
    Candidate best,
    Incumbent incumbent,
    HoldoutEvaluation evaluation,
    long seed,
    TrainingMonitor monitor) {

  /// Fewer ratings do not compare two models.
  static final int MIN_RATINGS = 100;

  /// Returns the number of ratings that are new to both.
  int ratings() {
    return evaluation.holdout().contested().cardinality();
  }

  /// Returns whether the candidate was trained on less than all but the contested ratings.
  boolean isHandicap() {
    return evaluation.heldOut().size() > ratings();
  }

  /// Compares the models as they are; null when one predicts values that are not finite numbers.
  Gate.@Nullable Duel early() {
    return duel(
        best.predictions().only(evaluation.holdout().contestedPositions()),
        evaluation.trainingPart());
  }

  /// Trains the candidate on all but the contested ratings, and compares again; null when one
  /// predicts values that are not finite numbers.
  Gate.@Nullable Duel fair() {
    BitSet contested = evaluation.holdout().contested();
    TrainingData known =
        evaluation.data().with(evaluation.data().ratings().filter(i -> !contested.get(i)));
    RatingModel model = best.refit(known, monitor);
    return duel(HoldoutPredictions.of(model, known, contestedRatings(), evaluation.scale()), known);
  }

  private Gate.@Nullable Duel duel(HoldoutPredictions mine, TrainingData known) {
    HoldoutPredictions theirs = incumbent.predictions(known, contestedRatings());
    return mine.finite() && theirs.finite()
        ? new Gate.Duel(incumbent.version(), PairedBootstrap.compare(mine, theirs, seed))
        : null;
  }

  private RatingTable contestedRatings() {
    return evaluation.data().ratings().filter(evaluation.holdout().contested()::get);
  }
}
