package dev.matinee.training;

import dev.matinee.model.Monitor;
import dev.matinee.model.TrainingData;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.evaluation.IntervalCalibration;
import dev.matinee.model.rating.Baselines;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.Trainer;
import dev.matinee.model.rating.WarmStart;
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
record Candidate(
    String name,
    Trainer.Recipe recipe,
    HoldoutPredictions predictions,
    ErrorFigures figures,
    boolean warm,
    @Nullable RatingModel continuation) {

  /// The baseline that serves for want of a better model.
  static final String FALLBACK = "biases";

  /// Tunes a trainer and trains it, both without the hold-out. Of the model only the predictions
  /// and its continuation are kept.
  static Candidate of(
      Trainer trainer,
      long seed,
      Evaluation evaluation,
      @Nullable WarmStart start,
      RunProgress progress) {
    TrainingData train = evaluation.trainingPart();
    progress.enter("tune");
    Trainer.Recipe recipe = trainer.tune(train, seed, progress);
    progress.enter("evaluate");
    RatingModel model = recipe.train(train, start, progress);
    HoldoutPredictions predictions = evaluation.predictions(model);
    ErrorFigures figures = predictions.finite() ? predictions.figures() : Evaluation.UNKNOWN;
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
  static Candidate fallback(Evaluation evaluation) {
    Trainer.Recipe recipe = new Biases();
    if (evaluation.conclusive()) {
      RatingModel model = recipe.train(evaluation.trainingPart(), null, Monitor.NONE);
      HoldoutPredictions predictions = evaluation.predictions(model);
      return new Candidate(FALLBACK, recipe, predictions, predictions.figures(), false, null);
    }
    RatingModel model = recipe.train(evaluation.data(), null, Monitor.NONE);
    HoldoutPredictions inSample =
        HoldoutPredictions.of(
            model, evaluation.data(), evaluation.data().ratings(), evaluation.scale());
    return new Candidate(FALLBACK, recipe, inSample, Evaluation.UNKNOWN, false, null);
  }

  /// Returns whether this candidate is better than `other` on the hold-out.
  boolean beats(Candidate other) {
    return Double.compare(figures.rmse(), other.figures.rmse()) < 0;
  }

  IntervalCalibration intervals() {
    return predictions.calibrate();
  }

  /// Trains on more than the candidate was trained on.
  RatingModel refit(TrainingData data, Monitor monitor) {
    RatingModel state = continuation;
    return recipe.train(data, state == null ? null : WarmStart.sameMovies(state), monitor);
  }

  /// The recipe of the fallback, which has no settings.
  private record Biases() implements Trainer.Recipe {

    @Override
    public RatingModel train(TrainingData data, @Nullable WarmStart start, Monitor monitor) {
      return Objects.requireNonNull(Baselines.train(data.ratings()).get(FALLBACK));
    }

    @Override
    public Map<String, String> settings() {
      return Map.of();
    }
  }
}
