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

/// Trains a ranking model on one part of the ratings and measures its lists on the other, beside
/// lists that anybody could make.
///
/// The recipe comes from an inner hold-out of the training part; the test part is read for the
/// final score only.
public record RankingEvaluation(RankingTrainer trainer, long seed, TrainingMonitor monitor) {

  /// What came out.
  ///
  /// @param lists of the ranking model
  /// @param popularity the most rated movies, for everybody
  /// @param ratingSorted all movies by falling predicted rating
  /// @param varieties lists of the ranking model at several diversities
  /// @param settings every setting of the trainer, tuned ones included
  public record Result(
      RankingFigures lists,
      RankingFigures popularity,
      RankingFigures ratingSorted,
      List<ListDiversity> varieties,
      Map<String, String> settings,
      double trainSeconds) {}

  /// Evaluates the trainer on `data`.
  ///
  /// @param ratings predicts ratings, trained on the same training part
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
