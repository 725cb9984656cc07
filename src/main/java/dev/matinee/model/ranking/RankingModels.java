package dev.matinee.model.ranking;

import dev.matinee.model.ArrayBundle;

/// Reads ranking models of every kind.
public final class RankingModels {

  private RankingModels() {}

  /// Reads what [RankingModel#writeTo] wrote; where there is nothing, a model that knows nothing.
  ///
  /// @param movies number of movie rows of a model that knows nothing
  /// @throws IllegalArgumentException if it is of no known kind, or damaged
  public static RankingModel read(ArrayBundle bundle, int movies) {
    if (!bundle.contains(RankingModel.KIND_KEY)) {
      return ItemWeights.none(movies);
    }
    String kind = bundle.text(RankingModel.KIND_KEY);
    return switch (kind) {
      case ItemWeights.KIND -> ItemWeights.read(bundle);
      case ImplicitFactors.KIND -> ImplicitFactors.read(bundle);
      default -> throw new IllegalArgumentException("unknown kind of ranking model: " + kind);
    };
  }
}
