package dev.matinee.model.rating;

import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.memory.TrainerMemory;
import dev.matinee.model.memory.TrainingSize;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Learns a [RatingModel] from ratings.
///
/// Training has two steps. [#tune] chooses hyperparameters such as regularisation on an inner
/// validation split. The [Recipe] then trains on any part of the same data: for example first
/// without the hold-out, then with it.
public interface RatingTrainer {

  /// Returns the name in configuration and reports, such as `neural`.
  String name();

  /// Returns the memory that a run takes for data of this size, about.
  default TrainerMemory memory(TrainingSize size) {
    return TrainerMemory.NONE;
  }

  /// Chooses a recipe for `data`. The same data and seed give the same recipe, bit by bit.
  ///
  /// @param data holds at least one rating
  Recipe tune(TrainingData data, long seed, TrainingMonitor monitor);

  /// Returns the recipe of an earlier run, or empty if it no longer suits `data` and has to be
  /// chosen again.
  ///
  /// @param settings of the recipe, see [Recipe#settings]
  default Optional<Recipe> recall(Map<String, String> settings, TrainingData data, long seed) {
    return Optional.empty();
  }

  /// A trainer with all hyperparameters fixed.
  interface Recipe {

    /// Trains on `data`. The same data and start give the same model, bit by bit.
    ///
    /// @param start older model for trainers that support a warm start; null for a cold start
    RatingModel train(TrainingData data, @Nullable WarmStart start, TrainingMonitor monitor);

    /// Returns every setting, tuned ones included, by name.
    Map<String, String> settings();
  }
}
