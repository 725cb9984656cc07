package dev.matinee.training.pipeline;

import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.evaluation.ListEvaluation;
import dev.matinee.model.evaluation.RankingFigures;
import dev.matinee.model.ranking.RankingModel;
import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.training.gate.HoldoutEvaluation;
import dev.matinee.training.run.RunProgress;
import java.util.Map;

/// The ranking model of a run: tuned and evaluated without the hold-out, then trained on all data.
///
/// @param figures figures of the lists on the hold-out
/// @param popularity the same figures for a list of the most rated movies
/// @param settings settings of the trainer, with the tuned ones
record TrainedRanking(
    RankingModel model,
    RankingFigures figures,
    RankingFigures popularity,
    Map<String, String> settings) {

  /// Most users whose lists are evaluated.
  private static final int MAX_USERS = 5_000;

  static TrainedRanking of(
      RankingTrainer trainer, HoldoutEvaluation evaluation, long seed, RunProgress progress) {
    TrainingData all = evaluation.data();
    if (!evaluation.conclusive()) {
      RankingTrainer.Recipe recipe = trainer.tune(all, evaluation.scale(), seed, progress);
      RankingModel model = recipe.train(all, evaluation.scale(), progress);
      return new TrainedRanking(
          model, RankingFigures.UNKNOWN, RankingFigures.UNKNOWN, recipe.settings());
    }
    TrainingData part = evaluation.trainingPart();
    RatingTable known = part.ratings();
    RankingTrainer.Recipe recipe = trainer.tune(part, evaluation.scale(), seed, progress);
    RankingModel evaluated = recipe.train(part, evaluation.scale(), progress);
    ListEvaluation lists =
        new ListEvaluation(known, evaluation.heldOut(), evaluation.scale(), MAX_USERS);
    return new TrainedRanking(
        recipe.train(all, evaluation.scale(), progress),
        lists.of((user, into) -> evaluated.foldIn(known.of(user)).scoreAll(into)),
        lists.ofPopularity(),
        recipe.settings());
  }
}
