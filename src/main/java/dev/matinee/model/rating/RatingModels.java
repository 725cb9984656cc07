package dev.matinee.model.rating;

import dev.matinee.model.ArrayBundle;

/// Reads stored rating models of every kind.
public final class RatingModels {

  private RatingModels() {}

  /// Reads the model that [RatingModel#writeTo] wrote.
  ///
  /// @throws IllegalArgumentException if the kind of model is unknown or something is missing
  public static RatingModel read(ArrayBundle bundle) {
    String kind = bundle.text(RatingModel.KIND_KEY);
    return switch (kind) {
      case BiasModel.KIND -> BiasModel.read(bundle);
      case FactorModel.KIND -> FactorModel.read(bundle);
      case BayesianModel.KIND -> BayesianModel.read(bundle);
      default -> throw new IllegalArgumentException("unknown kind of model '%s'".formatted(kind));
    };
  }
}
