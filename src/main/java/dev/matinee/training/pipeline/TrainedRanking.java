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

/// What a run learns for ordering lists: tuned and measured without the hold-out, then trained on
/// everything.
///
/// @param figures on the hold-out
/// @param popularity figures of the most rated movies there
/// @param settings of the trainer, tuned ones included
record TrainedRanking(
    RankingModel model,
    RankingFigures figures,
    RankingFigures popularity,
    Map<String, String> settings) {

  /// Users whose lists are measured at most.
  private static final int USERS = 5_000;

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
    RankingModel measured = recipe.train(part, evaluation.scale(), progress);
    ListEvaluation lists =
        new ListEvaluation(known, evaluation.heldOut(), evaluation.scale(), USERS);
    return new TrainedRanking(
        recipe.train(all, evaluation.scale(), progress),
        lists.of((user, into) -> measured.foldIn(known.of(user)).scoreAll(into)),
        lists.ofPopularity(),
        recipe.settings());
  }
}
