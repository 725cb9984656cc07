package dev.matinee.evaluation;

import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.evaluation.ListEvaluation;
import dev.matinee.model.evaluation.RankingFigures;
import dev.matinee.model.ranking.RankingModel;
import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.model.rating.RatingModel;
import java.util.List;
import java.util.Map;

/// Offline evaluation of lists: trains a ranking model on the training part and compares its lists
/// on the test part with two baselines, the most rated movies and sorting by predicted rating.
///
/// The recipe comes from an inner hold-out of the training part; the test part is read for the
/// final score only.
public record RankingEvaluation(RankingTrainer trainer, long seed, TrainingMonitor monitor) {

  /// The result of an evaluation of lists.
  ///
  /// @param lists figures of the ranking model
  /// @param popularity figures of the most rated movies, the same list for everybody
  /// @param ratingSorted figures of all movies by falling predicted rating
  /// @param diversities lists of the ranking model at several diversities
  /// @param settings all settings of the trainer, tuned ones included
  public record Result(
      RankingFigures lists,
      RankingFigures popularity,
      RankingFigures ratingSorted,
      List<ListDiversity> diversities,
      Map<String, String> settings,
      double trainSeconds) {}

  /// Evaluates the trainer on `data`.
  ///
  /// @param ratings a rating model of the same training part
  public Result run(EvaluationData data, RatingModel ratings) {
    TrainingData train = data.train();
    long began = System.nanoTime();
    RankingTrainer.Recipe recipe = trainer.tune(train, data.scale(), seed, monitor);
    RankingModel model = recipe.train(train, data.scale(), monitor);
    double seconds = (System.nanoTime() - began) / 1e9;
    ListEvaluation evaluation =
        new ListEvaluation(train.ratings(), data.test(), data.scale(), Integer.MAX_VALUE);
    return new Result(
        evaluation.of((user, into) -> model.foldIn(train.ratings().of(user)).scoreAll(into)),
        evaluation.ofPopularity(),
        evaluation.of((user, into) -> ratings.foldIn(train.profile(user)).predictAll(into)),
        ListDiversity.measure(data, model),
        recipe.settings(),
        seconds);
  }
}
