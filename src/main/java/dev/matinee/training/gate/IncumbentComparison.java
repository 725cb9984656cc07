package dev.matinee.training.gate;

import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.evaluation.PairedBootstrap;
import dev.matinee.model.rating.RatingModel;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Compares the best candidate with the incumbent on the held-out ratings that are new to both.
///
/// The incumbent was refitted on all ratings of its time, so the ratings new to both are the
/// held-out ones written afterwards. The candidate is at a disadvantage, because it was trained
/// without the older part of the hold-out, too: a tenth of the ratings matters more than the
/// difference between two good models. So a candidate that seems worse is refitted on all ratings
/// but those new to both, as it would be for publication, and compared again.
///
/// @param seed seed of the bootstrap
public record IncumbentComparison(
    Candidate candidate,
    Incumbent incumbent,
    HoldoutEvaluation evaluation,
    long seed,
    TrainingMonitor monitor) {

  /// Least number of ratings for a comparison of two models.
  static final int MIN_RATINGS = 100;

  /// Returns the number of ratings new to both.
  int ratings() {
    return evaluation.holdout().newToBoth().cardinality();
  }

  /// Returns whether a refit adds older ratings of the hold-out to the candidate's training data.
  boolean refitAddsRatings() {
    return evaluation.heldOut().size() > ratings();
  }

  /// Compares the candidate as it was evaluated; null if a prediction is not a finite number.
  Gate.@Nullable PairedComparison compare() {
    return compare(
        candidate.predictions().only(evaluation.holdout().newToBothInHoldout()),
        evaluation.trainingPart());
  }

  /// Refits the candidate on all ratings but those new to both, and compares it; null if a
  /// prediction is not a finite number.
  Gate.@Nullable PairedComparison compareRefitted() {
    BitSet newToBoth = evaluation.holdout().newToBoth();
    TrainingData known =
        evaluation.data().with(evaluation.data().ratings().filter(i -> !newToBoth.get(i)));
    RatingModel model = candidate.refit(known, monitor);
    return compare(
        HoldoutPredictions.of(model, known, ratingsNewToBoth(), evaluation.scale()), known);
  }

  private Gate.@Nullable PairedComparison compare(
      HoldoutPredictions predictions, TrainingData known) {
    HoldoutPredictions others = incumbent.predictions(known, ratingsNewToBoth());
    return predictions.finite() && others.finite()
        ? new Gate.PairedComparison(
            incumbent.version(), PairedBootstrap.compare(predictions, others, seed))
        : null;
  }

  private RatingTable ratingsNewToBoth() {
    return evaluation.data().ratings().filter(evaluation.holdout().newToBoth()::get);
  }
}
