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

/// Learns item-item weights in closed form: see [Ease].
final class EaseTrainer implements RankingTrainer {

  private static final Logger log = LoggerFactory.getLogger(EaseTrainer.class);

  @Override
  public Recipe tune(TrainingData data, RatingScale scale, long seed, Monitor monitor) {
    EaseSearch search = new EaseSearch(data, scale, seed, monitor);
    EaseSettings best = search.best();
    log.info("NDCG of liked movies on an inner hold-out: {}", search.figures());
    return new EaseRecipe(best);
  }

  private record EaseRecipe(EaseSettings chosen) implements Recipe {

    @Override
    public RankingModel train(TrainingData data, RatingScale scale, Monitor monitor) {
      monitor.progress(0, 1, Double.NaN);
      Strength strength = Strength.on(scale);
      return new Ease(new CoOccurrence(data.ratings(), strength, data.traits()), strength)
          .solve(chosen);
    }

    @Override
    public Map<String, String> settings() {
      return chosen.text();
    }
  }
}
