package dev.matinee.training.ranking;

import dev.matinee.model.Monitor;
import dev.matinee.model.RatingScale;
import dev.matinee.model.TrainingData;
import dev.matinee.model.ranking.RankingModel;
import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.model.ranking.Strength;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns implicit factors: see [Als]. What it needs grows with the number of movies, not with its
/// square.
final class AlsTrainer implements RankingTrainer {

  private static final Logger log = LoggerFactory.getLogger(AlsTrainer.class);
  private static final int MOVIES = 5_000;
  private static final double STEP = 3;

  @Override
  public Recipe tune(TrainingData data, RatingScale scale, long seed, Monitor monitor) {
    InnerLists lists = new InnerLists(data, scale, MOVIES, seed);
    AlsSettings best = AlsSettings.DEFAULTS;
    if (lists.conclusive()) {
      Als als = new Als(lists.train().ratings(), Strength.on(scale));
      HillClimb<AlsSettings> search =
          new HillClimb<>(
              settings -> lists.figure(als.train(settings, seed, Monitor.NONE)), monitor);
      best =
          search.climb(
              best, s -> s.withRidge(s.ridge() * STEP), s -> s.withRidge(s.ridge() / STEP));
      best =
          search.climb(
              best, s -> s.withUnrated(s.unrated() * STEP), s -> s.withUnrated(s.unrated() / STEP));
      log.info("Lists are learnt with {}", search.outcome(best));
    }
    return new AlsRecipe(best, seed);
  }

  private record AlsRecipe(AlsSettings chosen, long seed) implements Recipe {

    @Override
    public RankingModel train(TrainingData data, RatingScale scale, Monitor monitor) {
      return new Als(data.ratings(), Strength.on(scale)).train(chosen, seed, monitor);
    }

    @Override
    public Map<String, String> settings() {
      return chosen.text();
    }
  }
}
