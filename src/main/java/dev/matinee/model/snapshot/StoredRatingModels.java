package dev.matinee.model.snapshot;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.bayesian.BayesianModel;
import dev.matinee.model.rating.bias.BiasModel;
import dev.matinee.model.rating.factor.FactorModel;

/// Reads stored rating models of every kind.
public final class StoredRatingModels {

  private StoredRatingModels() {}

  /// Reads a model that [RatingModel#writeTo] wrote.
  ///
  /// @throws IllegalArgumentException if the kind of model is unknown or an entry is missing or
  ///   invalid
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
