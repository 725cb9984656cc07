package dev.matinee.evaluation;

import dev.matinee.model.RatingTable;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.evaluation.IntervalCalibration;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.WarmStart;
import java.util.List;
import java.util.Map;

/// Offline evaluation of rating predictions, in the same steps as a training run of the service.
///
/// The recipe and the intervals come from an inner hold-out of the training part; then the recipe
/// trains on the whole training part. The test part is read for the final score only.
///
/// @param seed the same data and seed give the same figures
public record Evaluation(RatingTrainer trainer, long seed, TrainingMonitor monitor) {

  private static final double INNER_SHARE = .1;

  /// The result of an evaluation.
  ///
  /// @param model trained on the whole training part
  /// @param settings all settings of the trainer, tuned ones included
  /// @param remarks of the trainer, such as a reached time limit
  public record Result(
      RatingModel model,
      ErrorFigures figures,
      Map<String, String> settings,
      List<String> remarks,
      double trainSeconds,
      Evidence evidence) {

    public Result {
      remarks = List.copyOf(remarks);
    }
  }

  /// The data behind the figures.
  ///
  /// @param predictions of the test part
  /// @param inner predictions of the inner hold-out, on which the intervals were calibrated
  /// @param steps the errors that training reported
  public record Evidence(
      HoldoutPredictions predictions,
      HoldoutPredictions inner,
      IntervalCalibration intervals,
      List<TrainingStep> steps) {

    public Evidence {
      steps = List.copyOf(steps);
    }
  }

  /// Evaluates the trainer on `data`.
  public Result run(EvaluationData data) {
    long began = System.nanoTime();
    TrainingCurve curve = new TrainingCurve(monitor);
    Split inner = inner(data.train().ratings());
    TrainingData innerTrain = data.train().with(inner.train());
    RatingTrainer.Recipe recipe = trainer.tune(innerTrain, seed, curve);
    curve.begin(TrainingStep.Phase.WITHOUT_INNER_HOLDOUT);
    RatingModel innerModel = recipe.train(innerTrain, null, curve);
    HoldoutPredictions innerPredictions =
        HoldoutPredictions.of(innerModel, innerTrain, inner.holdout(), data.scale());
    IntervalCalibration intervals = innerPredictions.calibrate();
    curve.begin(TrainingStep.Phase.ON_EVERYTHING);
    RatingModel model =
        recipe.train(data.train(), WarmStart.sameMovies(innerModel, INNER_SHARE), curve);
    double seconds = (System.nanoTime() - began) / 1e9;
    HoldoutPredictions predictions =
        HoldoutPredictions.of(model, data.train(), data.test(), data.scale());
    return new Result(
        model,
        predictions.figures(intervals),
        recipe.settings(),
        curve.remarks(),
        seconds,
        new Evidence(predictions, innerPredictions, intervals, curve.steps()));
  }

  /// Returns a split with a non-empty training part; its hold-out may be empty.
  private Split inner(RatingTable ratings) {
    Split inner = Split.random(ratings, INNER_SHARE, seed);
    return inner.train().size() > 0 ? inner : Split.random(ratings, 0, seed);
  }
}
