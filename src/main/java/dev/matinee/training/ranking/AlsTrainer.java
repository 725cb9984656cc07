package dev.matinee.training.ranking;

import dev.matinee.model.RatingScale;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.RankingModel;
import dev.matinee.model.ranking.RankingTrainer;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains implicit factors with [Als]. Its memory grows linearly with the number of movies.
final class AlsTrainer implements RankingTrainer {

  private static final Logger log = LoggerFactory.getLogger(AlsTrainer.class);
  private static final int MOVIES = 5_000;
  private static final double STEP = 3;

  @Override
  public Recipe tune(TrainingData data, RatingScale scale, long seed, TrainingMonitor monitor) {
    RankingValidation validation = new RankingValidation(data, scale, MOVIES, seed);
    AlsSettings best = AlsSettings.DEFAULTS;
    if (validation.conclusive()) {
      Als als = new Als(validation.train().ratings(), ImplicitWeight.on(scale));
      HillClimb<AlsSettings> search =
          new HillClimb<>(
              settings -> validation.figure(als.train(settings, seed, TrainingMonitor.NONE)),
              monitor);
      best =
          search.climb(
              best, s -> s.withRidge(s.ridge() * STEP), s -> s.withRidge(s.ridge() / STEP));
      best =
          search.climb(
              best, s -> s.withUnrated(s.unrated() * STEP), s -> s.withUnrated(s.unrated() / STEP));
      log.info("Ranking settings: {}", search.outcome(best));
    }
    return new AlsRecipe(best, seed);
  }

  @Override
  public Optional<Recipe> recall(Map<String, String> settings, TrainingData data, long seed) {
    return AlsSettings.parse(settings).map(chosen -> new AlsRecipe(chosen, seed));
  }

  private record AlsRecipe(AlsSettings chosen, long seed) implements Recipe {

    @Override
    public RankingModel train(TrainingData data, RatingScale scale, TrainingMonitor monitor) {
      return new Als(data.ratings(), ImplicitWeight.on(scale)).train(chosen, seed, monitor);
    }

    @Override
    public Map<String, String> settings() {
      return chosen.text();
    }
  }
}
