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
import dev.matinee.training.run.RunProgress;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A candidate for publication: a tuned recipe, and the predictions of its model for the hold-out.
///
/// @param name name of the trainer
/// @param figures errors on the hold-out; NaN without a hold-out or if a prediction is not finite
/// @param warm whether training continued the model in force (warm start)
/// @param continuation state from which the refit and the next run may continue, trained without
///   the hold-out; null if there is none
public record Candidate(
    String name,
    RatingTrainer.Recipe recipe,
    HoldoutPredictions predictions,
    ErrorFigures figures,
    boolean warm,
    @Nullable RatingModel continuation) {

  /// Name of the baseline that is published when no better model exists.
  public static final String FALLBACK = "biases";

  /// Tunes a trainer and trains a model, both without the hold-out. Keeps only the predictions and
  /// the continuation of the model.
  public static Candidate of(
      RatingTrainer trainer,
      long seed,
      HoldoutEvaluation evaluation,
      @Nullable WarmStart start,
      RunProgress progress) {
    TrainingData train = evaluation.trainingPart();
    progress.enter("tune");
    RatingTrainer.Recipe recipe = trainer.tune(train, seed, progress);
    progress.enter("evaluate");
    RatingModel model = recipe.train(train, start, progress);
    HoldoutPredictions predictions = evaluation.predictions(model);
    ErrorFigures figures = predictions.finite() ? predictions.figures() : HoldoutEvaluation.UNKNOWN;
    return new Candidate(
        trainer.name(),
        recipe,
        predictions,
        figures,
        start != null,
        model.continuation().orElse(null));
  }

  /// Returns the fallback baseline as a candidate. Without a large enough hold-out, its intervals
  /// are calibrated on its training ratings, which makes them too narrow.
  public static Candidate fallback(HoldoutEvaluation evaluation) {
    RatingTrainer.Recipe recipe = new Biases();
    if (evaluation.conclusive()) {
      RatingModel model = recipe.train(evaluation.trainingPart(), null, TrainingMonitor.NONE);
      HoldoutPredictions predictions = evaluation.predictions(model);
      return new Candidate(FALLBACK, recipe, predictions, predictions.figures(), false, null);
    }
    RatingModel model = recipe.train(evaluation.data(), null, TrainingMonitor.NONE);
    HoldoutPredictions inSample =
        HoldoutPredictions.of(
            model, evaluation.data(), evaluation.data().ratings(), evaluation.scale());
    return new Candidate(FALLBACK, recipe, inSample, HoldoutEvaluation.UNKNOWN, false, null);
  }

  /// Returns whether this candidate is better than `other` on the hold-out.
  public boolean beats(Candidate other) {
    return Double.compare(figures.rmse(), other.figures.rmse()) < 0;
  }

  public IntervalCalibration intervals() {
    return predictions.calibrate();
  }

  /// Trains a model by the same recipe on `data`, which may include the hold-out.
  public RatingModel refit(TrainingData data, TrainingMonitor monitor) {
    RatingModel state = continuation;
    return recipe.train(data, state == null ? null : WarmStart.sameMovies(state), monitor);
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
