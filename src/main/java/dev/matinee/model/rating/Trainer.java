package dev.matinee.model.rating;

import dev.matinee.model.Monitor;
import dev.matinee.model.RatingTable;
import java.util.Map;

/// Learns a [RatingModel] from ratings.
///
/// Training has two steps. [#tune] decides on an inner validation split whatever the data must
/// decide (number of epochs, regularisation); the [Recipe] then trains on any part of the same
/// data, for example first without and then with the hold-out.
public interface Trainer {

  /// Returns the name that configuration and reports use, such as `neural`.
  String name();

  /// Chooses a recipe for `ratings`. The same ratings and seed give the same recipe, bit by bit.
  ///
  /// @param ratings at least one rating
  Recipe tune(RatingTable ratings, long seed, Monitor monitor);

  /// How to train on one kind of data.
  interface Recipe {

    /// Trains on `ratings`. The same ratings give the same model, bit by bit.
    RatingModel train(RatingTable ratings, Monitor monitor);

    /// Returns every setting, tuned ones included, by name.
    Map<String, String> settings();
  }
}
