package dev.matinee.model.snapshot;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.ranking.ImplicitFactors;
import dev.matinee.model.ranking.ItemWeights;
import dev.matinee.model.ranking.RankingModel;

/// Reads ranking models of every kind.
public final class StoredRankingModels {

  private StoredRankingModels() {}

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
