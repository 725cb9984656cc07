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

/// A recipe that wants to serve, and what a model made by it predicted for the held-out ratings.
///
/// @param name name of the trainer
/// @param figures errors on the hold-out, NaN when there is none or a prediction is not finite
/// @param warm whether training went on from the model in force
/// @param continuation what the refit, and the next run, may go on from: it has not seen the
///   hold-out; null if there is none
public record Candidate(
    String name,
    RatingTrainer.Recipe recipe,
    HoldoutPredictions predictions,
    ErrorFigures figures,
    boolean warm,
    @Nullable RatingModel continuation) {

  /// The baseline that serves for want of a better model.
  public static final String FALLBACK = "biases";

  /// Tunes a trainer and trains it, both without the hold-out. Of the model only the predictions
  /// and its continuation are kept.
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

  /// Returns the baseline as a candidate. Where nothing could be held out, its intervals come from
  /// its own training ratings: too narrow, but the best there is.
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

  /// Trains on more than the candidate was trained on.
  public RatingModel refit(TrainingData data, TrainingMonitor monitor) {
    RatingModel state = continuation;
    return recipe.train(data, state == null ? null : WarmStart.sameMovies(state), monitor);
  }

  /// The recipe of the fallback, which has no settings.
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
