package dev.matinee.training;

import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.rating.Baselines;
import dev.matinee.model.rating.RatingModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// The hold-out of one run, and what the baselines make of it.
///
/// @param data everything, the hold-out included
/// @param kind how it was held out: `newest-per-user`, or `random` when the users have too few
///   ratings each
/// @param baselines figures of every baseline, in the order of [Baselines#train]
record Evaluation(
    String kind,
    TrainingData data,
    Split split,
    RatingScale scale,
    Map<String, ErrorFigures> baselines) {

  /// Fewer held-out ratings than this say nothing about a model.
  static final int MIN_HOLDOUT = 20;

  /// The figures of a model that could not be measured.
  static final ErrorFigures UNKNOWN = new ErrorFigures(Double.NaN, Double.NaN, Double.NaN, 0);

  /// Splits `ratings` and measures the baselines, if the hold-out is large enough to judge by.
  static Evaluation of(TrainingData data, double share, long seed, RatingScale scale) {
    RatingTable ratings = data.ratings();
    Split newest = Split.newestPerUser(ratings, share);
    boolean enough = newest.holdout().size() >= MIN_HOLDOUT;
    Split split = enough ? newest : Split.random(ratings, share, seed);
    String kind = enough ? "newest-per-user" : "random";
    Evaluation unmeasured = new Evaluation(kind, data, split, scale, Map.of());
    if (!unmeasured.conclusive()) {
      return unmeasured;
    }
    Map<String, ErrorFigures> baselines = new LinkedHashMap<>();
    Baselines.train(split.train())
        .forEach((name, model) -> baselines.put(name, unmeasured.predictions(model).figures()));
    return new Evaluation(kind, data, split, scale, Collections.unmodifiableMap(baselines));
  }

  /// Returns whether there is enough to train on and enough to judge by.
  boolean conclusive() {
    return split.train().size() > 0 && split.holdout().size() >= MIN_HOLDOUT;
  }

  /// Returns everything but the hold-out.
  TrainingData trainingPart() {
    return data.with(split.train());
  }

  HoldoutPredictions predictions(RatingModel model) {
    return HoldoutPredictions.of(model, trainingPart(), split.holdout(), scale);
  }

  /// Returns the errors of `model`, which made `predictions`; all NaN when one is not finite.
  ErrorFigures figures(RatingModel model, HoldoutPredictions predictions) {
    return isFinite(model, trainingPart(), split.holdout()) ? predictions.figures() : UNKNOWN;
  }

  /// Returns whether `model` predicts a finite number for every one of `pairs`.
  ///
  /// @param known the ratings that the users are folded in from
  static boolean isFinite(RatingModel model, TrainingData known, RatingTable pairs) {
    return IntStream.range(0, pairs.users())
        .parallel()
        .filter(user -> pairs.start(user) < pairs.start(user + 1))
        .allMatch(
            user -> {
              RatingModel.FoldedUser folded = model.foldIn(known.profile(user));
              return IntStream.range(pairs.start(user), pairs.start(user + 1))
                  .allMatch(i -> Double.isFinite(folded.predict(pairs.movie(i))));
            });
  }
}
