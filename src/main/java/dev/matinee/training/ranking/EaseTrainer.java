package dev.matinee.training.ranking;

import dev.matinee.model.RatingScale;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.RankingModel;
import dev.matinee.model.ranking.RankingTrainer;
import java.util.Map;
import java.util.Optional;

/// Trains item-item weights with [Ease].
final class EaseTrainer implements RankingTrainer {

  @Override
  public Recipe tune(TrainingData data, RatingScale scale, long seed, TrainingMonitor monitor) {
    return new EaseRecipe(new EaseSearch(data, scale, seed, monitor).best());
  }

  @Override
  public Optional<Recipe> recall(Map<String, String> settings, TrainingData data, long seed) {
    return EaseSettings.parse(settings).map(EaseRecipe::new);
  }

  private record EaseRecipe(EaseSettings chosen) implements Recipe {

    @Override
    public RankingModel train(TrainingData data, RatingScale scale, TrainingMonitor monitor) {
      monitor.progress(0, 1, Double.NaN);
      ImplicitWeight implicitWeight = ImplicitWeight.on(scale);
      return new Ease(
              new CoOccurrence(data.ratings(), implicitWeight, data.metadata()), implicitWeight)
          .solve(chosen);
    }

    @Override
    public Map<String, String> settings() {
      return chosen.text();
    }
  }
}
