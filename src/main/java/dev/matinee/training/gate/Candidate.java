package dev.matinee.training.gate;

import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.evaluation.IntervalCalibration;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.WarmStart;
import dev.matinee.model.rating.bias.Baselines;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.Provenance;
import dev.matinee.training.run.RunProgress;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A candidate for publication: a tuned recipe, and the predictions of its model for the hold-out.
///
/// @param name name of the trainer
/// @param figures errors on the hold-out; NaN without a hold-out or if a prediction is not finite
/// @param refitStart the model that the refit continues; null for a refit from scratch
/// @param continued the model in force, if training continued it
public record Candidate(
    String name,
    RatingTrainer.Recipe recipe,
    HoldoutPredictions predictions,
    ErrorFigures figures,
    @Nullable WarmStart refitStart,
    @Nullable ModelSnapshot continued) {

  /// Name of the baseline that is published when no better model exists.
  public static final String FALLBACK = "biases";

  /// With fewer held-out ratings, a retrained model keeps the intervals of the model before it.
  private static final int MIN_CALIBRATION = 1_000;

  /// Tunes a trainer and trains a model, both without the hold-out.
  public static Candidate of(
      RatingTrainer trainer, long seed, HoldoutEvaluation evaluation, RunProgress progress) {
    TrainingData train = evaluation.trainingPart();
    progress.enter("tune");
    RatingTrainer.Recipe recipe = trainer.tune(train, seed, progress);
    progress.enter("evaluate");
    RatingModel model = recipe.train(train, null, progress);
    HoldoutPredictions predictions = evaluation.predictions(model);
    return new Candidate(
        trainer.name(),
        recipe,
        predictions,
        figures(predictions),
        WarmStart.sameMovies(model, evaluation.holdoutShare()),
        null);
  }

  /// Continues the model in force by its own recipe, without the hold-out. If that is too small to
  /// judge, the figures are those of the model in force.
  public static Candidate continuing(
      Incumbent incumbent,
      RatingTrainer.Recipe recipe,
      HoldoutEvaluation evaluation,
      RunProgress progress) {
    ModelSnapshot continued = incumbent.snapshot();
    Provenance provenance = continued.provenance();
    if (!evaluation.conclusive()) {
      HoldoutPredictions none = incumbent.predictions(evaluation.data(), evaluation.heldOut());
      return new Candidate(
          provenance.trainer(),
          recipe,
          none,
          provenance.holdout(),
          incumbent.start(evaluation.holdout()),
          continued);
    }
    progress.enter("evaluate");
    RatingModel model =
        recipe.train(evaluation.trainingPart(), incumbent.start(evaluation.holdout()), progress);
    HoldoutPredictions predictions = evaluation.predictions(model);
    return new Candidate(
        provenance.trainer(),
        recipe,
        predictions,
        figures(predictions),
        WarmStart.sameMovies(model, evaluation.holdoutShare()),
        continued);
  }

  private static ErrorFigures figures(HoldoutPredictions predictions) {
    return predictions.finite() ? predictions.figures() : HoldoutEvaluation.UNKNOWN;
  }

  /// Returns the fallback baseline as a candidate. Without a large enough hold-out, its intervals
  /// are calibrated on its training ratings, which makes them too narrow.
  public static Candidate fallback(HoldoutEvaluation evaluation) {
    RatingTrainer.Recipe recipe = new Biases();
    if (evaluation.conclusive()) {
      RatingModel model = recipe.train(evaluation.trainingPart(), null, TrainingMonitor.NONE);
      HoldoutPredictions predictions = evaluation.predictions(model);
      return new Candidate(FALLBACK, recipe, predictions, predictions.figures(), null, null);
    }
    RatingModel model = recipe.train(evaluation.data(), null, TrainingMonitor.NONE);
    HoldoutPredictions inSample =
        HoldoutPredictions.of(
            model, evaluation.data(), evaluation.data().ratings(), evaluation.scale());
    return new Candidate(FALLBACK, recipe, inSample, HoldoutEvaluation.UNKNOWN, null, null);
  }

  /// Returns whether this candidate is better than `other` on the hold-out.
  public boolean beats(Candidate other) {
    return Double.compare(figures.rmse(), other.figures.rmse()) < 0;
  }

  /// Returns the calibration of the intervals of the model.
  public IntervalCalibration intervals() {
    return continued != null && predictions.size() < MIN_CALIBRATION
        ? continued.intervals()
        : predictions.calibrate();
  }

  /// Returns the model to publish: by the same recipe, but trained on `data` with the hold-out. A
  /// judged retrain is published as it is: it lacks a small part of the new ratings, which the next
  /// one learns.
  public RatingModel refit(TrainingData data, TrainingMonitor monitor) {
    if (continued != null && predictions.size() > 0 && refitStart != null) {
      return refitStart.model();
    }
    return recipe.train(data, refitStart, monitor);
  }

  /// The recipe of the fallback baseline, which has no settings.
  private record Biases() implements RatingTrainer.Recipe {

    @Override
    public RatingModel train(
        TrainingData data, @Nullable WarmStart start, TrainingMonitor monitor) {
      return Objects.requireNonNull(Baselines.train(data.ratings()).get(FALLBACK));
    }

    @Override
    public Map<String, String> settings() {
      return Map.of();
    }
  }
}
