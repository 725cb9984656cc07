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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A recipe that wants to serve, and what a model made by it predicted for the held-out ratings.
///
/// @param name name of the trainer
/// @param figures errors on the hold-out, NaN when there is none or a prediction is not finite
record Candidate(
    String name, Trainer.Recipe recipe, HoldoutPredictions predictions, ErrorFigures figures) {

  /// The baseline that serves for want of a better model.
  static final String FALLBACK = "biases";

  /// Tunes every trainer and trains it, both without the hold-out.
  ///
  /// @return the candidates, best first
  static List<Candidate> compete(
      List<Trainer> trainers, long seed, Evaluation evaluation, RunProgress progress) {
    List<Candidate> candidates = new ArrayList<>();
    TrainingData train = evaluation.trainingPart();
    for (Trainer trainer : trainers) {
      progress.enter("tune");
      Trainer.Recipe recipe = trainer.tune(train, seed, progress);
      progress.enter("evaluate");
      RatingModel model = recipe.train(train, null, progress);
      HoldoutPredictions predictions = evaluation.predictions(model);
      candidates.add(
          new Candidate(
              trainer.name(), recipe, predictions, evaluation.figures(model, predictions)));
    }
    candidates.sort(Comparator.comparingDouble(candidate -> candidate.figures().rmse()));
    progress.progress(1, 1, candidates.getFirst().figures().rmse());
    return candidates;
  }

  /// Returns the baseline as a candidate. Where nothing could be held out, its intervals come from
  /// its own training ratings: too narrow, but the best there is.
  static Candidate fallback(Evaluation evaluation) {
    Trainer.Recipe recipe = new Biases();
    if (evaluation.conclusive()) {
      RatingModel model = recipe.train(evaluation.trainingPart(), null, Monitor.NONE);
      HoldoutPredictions predictions = evaluation.predictions(model);
      return new Candidate(FALLBACK, recipe, predictions, predictions.figures());
    }
    RatingModel model = recipe.train(evaluation.data(), null, Monitor.NONE);
    HoldoutPredictions inSample =
        HoldoutPredictions.of(
            model, evaluation.data(), evaluation.data().ratings(), evaluation.scale());
    return new Candidate(FALLBACK, recipe, inSample, Evaluation.UNKNOWN);
  }

  IntervalCalibration intervals() {
    return predictions.calibrate();
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
