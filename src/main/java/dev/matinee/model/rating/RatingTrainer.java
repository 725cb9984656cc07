package dev.matinee.model.rating;

import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Learns a [RatingModel] from ratings.
///
/// Training has two steps. [#tune] decides on an inner validation split whatever the data must
/// decide (number of epochs, regularisation); the [Recipe] then trains on any part of the same
/// data, for example first without and then with the hold-out.
public interface RatingTrainer {

  /// Returns the name that configuration and reports use, such as `neural`.
  String name();

  /// Chooses a recipe for `data`. The same data and seed give the same recipe, bit by bit.
  ///
  /// @param data at least one rating
  Recipe tune(TrainingData data, long seed, TrainingMonitor monitor);

  /// How to train on one kind of data.
  interface Recipe {

    /// Trains on `data`. The same data and start give the same model, bit by bit.
    ///
    /// @param start what to go on from, for trainers that can; null to start anew
    RatingModel train(TrainingData data, @Nullable WarmStart start, TrainingMonitor monitor);

    /// Returns every setting, tuned ones included, by name.
    Map<String, String> settings();
  }
}
