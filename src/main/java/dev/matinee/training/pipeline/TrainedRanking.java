package dev.matinee.training.pipeline;

import dev.matinee.model.RatingScale;
import dev.matinee.model.TrainingData;
import dev.matinee.model.evaluation.ListEvaluation;
import dev.matinee.model.evaluation.RankingFigures;
import dev.matinee.model.ranking.RankingModel;
import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.Provenance;
import dev.matinee.training.gate.Candidate;
import dev.matinee.training.gate.HoldoutEvaluation;
import dev.matinee.training.run.RunProgress;
import java.util.Map;
import java.util.Optional;

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

  /// Trains the ranking model. A retrain keeps the settings and figures of the model in force.
  static TrainedRanking of(
      RankingTrainer trainer,
      Candidate candidate,
      HoldoutEvaluation evaluation,
      long seed,
      RunProgress progress) {
    ModelSnapshot continued = candidate.continued();
    if (continued != null) {
      Provenance provenance = continued.provenance();
      Optional<RankingTrainer.Recipe> recalled =
          trainer.recall(provenance.settings(), evaluation.data(), seed);
      if (recalled.isPresent()) {
        return new TrainedRanking(
            recalled.get().train(evaluation.data(), evaluation.scale(), progress),
            provenance.lists(),
            RankingFigures.UNKNOWN,
            recalled.get().settings());
      }
    }
    return tuned(trainer, evaluation, seed, progress);
  }

  private static TrainedRanking tuned(
      RankingTrainer trainer, HoldoutEvaluation evaluation, long seed, RunProgress progress) {
    boolean conclusive = evaluation.conclusive();
    RatingScale scale = evaluation.scale();
    TrainingData all = evaluation.data();
    TrainingData part = conclusive ? evaluation.trainingPart() : all;
    RankingTrainer.Recipe recipe = trainer.tune(part, scale, seed, progress);
    RankingFigures figures = RankingFigures.UNKNOWN;
    RankingFigures popularity = RankingFigures.UNKNOWN;
    if (conclusive) {
      RankingModel model = recipe.train(part, scale, progress);
      ListEvaluation lists =
          new ListEvaluation(part.ratings(), evaluation.heldOut(), scale, MAX_USERS);
      figures = lists.of((user, into) -> model.foldIn(part.ratings().of(user)).scoreAll(into));
      popularity = lists.ofPopularity();
    }
    return new TrainedRanking(
        recipe.train(all, scale, progress), figures, popularity, recipe.settings());
  }
}
