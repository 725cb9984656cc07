package dev.matinee.model.rating;

import dev.matinee.model.ArrayBundle;

/// Reads stored rating models of every kind.
public final class RatingModels {

  private RatingModels() {}

  /// Reads the model that [RatingModel#writeTo] wrote.
  ///
  /// @throws IllegalArgumentException if the kind of model is unknown
  public static RatingModel read(ArrayBundle bundle) {
    throw new UnsupportedOperationException("to do");
  }
}
