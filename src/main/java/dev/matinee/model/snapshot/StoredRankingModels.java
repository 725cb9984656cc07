package dev.matinee.model.snapshot;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.ranking.ImplicitFactors;
import dev.matinee.model.ranking.ItemWeights;
import dev.matinee.model.ranking.RankingModel;

/// Reads stored ranking models of every kind.
public final class StoredRankingModels {

  private StoredRankingModels() {}

  /// Reads a model that [RankingModel#writeTo] wrote, or returns an empty model if there is none.
  ///
  /// @param movies number of movie rows of an empty model
  /// @throws IllegalArgumentException if the kind of model is unknown or an entry is missing or
  ///   invalid
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
