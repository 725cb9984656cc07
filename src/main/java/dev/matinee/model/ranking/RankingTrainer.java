package dev.matinee.model.ranking;

import dev.matinee.model.RatingScale;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.memory.TrainerMemory;
import dev.matinee.model.memory.TrainingSize;
import java.util.Map;
import java.util.Optional;

/// Learns a [RankingModel] from ratings, in two steps like
/// [dev.matinee.model.rating.RatingTrainer].
public interface RankingTrainer {

  /// Returns the memory that a run takes for data of this size, about.
  default TrainerMemory memory(TrainingSize size) {
    return TrainerMemory.NONE;
  }

  /// Chooses a recipe for `data`, by the NDCG of liked movies on an inner validation split.
  ///
  /// @param data holds at least one rating
  Recipe tune(TrainingData data, RatingScale scale, long seed, TrainingMonitor monitor);

  /// Returns the recipe of an earlier run, or empty if it does not suit `data` and has to be chosen
  /// again.
  ///
  /// @param settings of the recipe, see [Recipe#settings]
  Optional<Recipe> recall(Map<String, String> settings, TrainingData data, long seed);

  /// A trainer with all hyperparameters fixed.
  interface Recipe {

    RankingModel train(TrainingData data, RatingScale scale, TrainingMonitor monitor);

    /// Returns every setting, tuned ones included, by name.
    Map<String, String> settings();
  }
}
