package dev.matinee.dataset.evaluation;

import dev.matinee.model.Monitor;
import dev.matinee.model.RatingTable;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.evaluation.IntervalCalibration;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.Trainer;
import java.util.Map;

/// Trains on one part of the ratings and scores on the other, in the steps of the service.
///
/// The recipe and the intervals come from an inner hold-out of the training part; then the recipe
/// trains on the whole training part. The test part is read for the final score only.
///
/// @param seed start of every random sequence: the same data and seed give the same figures
public record Evaluation(Trainer trainer, long seed, Monitor monitor) {

  private static final double INNER_SHARE = .1;

  /// What came out.
  ///
  /// @param settings every setting of the trainer, tuned ones included
  public record Result(ErrorFigures figures, Map<String, String> settings, double trainSeconds) {}

  /// Evaluates the trainer on `data`.
  public Result run(EvaluationData data) {
    long began = System.nanoTime();
    Split inner = inner(data.train().ratings());
    TrainingData innerTrain = data.train().with(inner.train());
    Trainer.Recipe recipe = trainer.tune(innerTrain, seed, monitor);
    RatingModel innerModel = recipe.train(innerTrain, null, monitor);
    IntervalCalibration intervals =
        HoldoutPredictions.of(innerModel, innerTrain, inner.holdout(), data.scale()).calibrate();
    RatingModel model = recipe.train(data.train(), null, monitor);
    double seconds = (System.nanoTime() - began) / 1e9;
    ErrorFigures figures =
        HoldoutPredictions.of(model, data.train(), data.test(), data.scale()).figures(intervals);
    return new Result(figures, recipe.settings(), seconds);
  }

  /// Returns a split that leaves something to train on, even if nothing is held out.
  private Split inner(RatingTable ratings) {
    Split inner = Split.random(ratings, INNER_SHARE, seed);
    return inner.train().size() > 0 ? inner : Split.random(ratings, 0, seed);
  }
}
