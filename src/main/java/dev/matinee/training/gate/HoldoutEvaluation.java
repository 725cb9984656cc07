package dev.matinee.training.gate;

import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.bias.Baselines;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// The evaluation of one run: its data, its hold-out, and the errors of the baselines on it.
///
/// @param data all data of the run, with the hold-out
/// @param baselines figures of every baseline, in the order of [Baselines#train]
public record HoldoutEvaluation(
    TrainingData data, Holdout holdout, RatingScale scale, Map<String, ErrorFigures> baselines) {

  /// The figures of a model that was not evaluated.
  static final ErrorFigures UNKNOWN = new ErrorFigures(Double.NaN, Double.NaN, Double.NaN, 0);

  /// Evaluates the baselines, if the hold-out is large enough.
  public static HoldoutEvaluation of(TrainingData data, Holdout holdout, RatingScale scale) {
    HoldoutEvaluation evaluation = new HoldoutEvaluation(data, holdout, scale, Map.of());
    if (!evaluation.conclusive()) {
      return evaluation;
    }
    Map<String, ErrorFigures> baselines = new LinkedHashMap<>();
    Baselines.train(holdout.split().train())
        .forEach((name, model) -> baselines.put(name, evaluation.predictions(model).figures()));
    return new HoldoutEvaluation(data, holdout, scale, Collections.unmodifiableMap(baselines));
  }

  /// Returns whether there are training ratings, and enough held-out ratings.
  public boolean conclusive() {
    return holdout.split().train().size() > 0 && heldOut().size() >= Holdout.MIN_RATINGS;
  }

  /// Returns the share of the ratings that are held out.
  double holdoutShare() {
    return (double) heldOut().size() / data.ratings().size();
  }

  /// Returns the held-out ratings.
  public RatingTable heldOut() {
    return holdout.split().holdout();
  }

  /// Returns the data on which candidates are trained, which is without the hold-out.
  public TrainingData trainingPart() {
    return data.with(holdout.split().train());
  }

  HoldoutPredictions predictions(RatingModel model) {
    return HoldoutPredictions.of(model, trainingPart(), heldOut(), scale);
  }

  /// Returns whether `model` predicts a finite number for every rating of `data`.
  public static boolean isFinite(RatingModel model, TrainingData data) {
    RatingTable pairs = data.ratings();
    return IntStream.range(0, pairs.users())
        .parallel()
        .filter(user -> pairs.start(user) < pairs.start(user + 1))
        .allMatch(
            user -> {
              RatingModel.FoldedUser folded = model.foldIn(data.profile(user));
              return IntStream.range(pairs.start(user), pairs.start(user + 1))
                  .allMatch(i -> Double.isFinite(folded.predict(pairs.movie(i))));
            });
  }
}
