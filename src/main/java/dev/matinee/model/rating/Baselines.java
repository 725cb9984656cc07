package dev.matinee.model.rating;

import dev.matinee.model.RatingTable;
import java.util.Map;

/// The models that every other model has to beat.
public final class Baselines {

  private Baselines() {}

  /// Trains `globalMean`, `movieMean` and `biases` (mean + user bias + movie bias), in this order.
  public static Map<String, RatingModel> train(RatingTable ratings) {
    throw new UnsupportedOperationException();
  }
}
