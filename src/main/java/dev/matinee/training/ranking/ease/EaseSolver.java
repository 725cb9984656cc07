package dev.matinee.training.ranking.ease;

import dev.matinee.model.RatingScale;
import dev.matinee.model.TrainingData;
import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.ItemWeights;

/// Computes the item-item weights of one data set, for any settings.
public sealed interface EaseSolver permits Ease, SparseEase {

  /// Most neighbours of a movie that have weights if these are sparse. On ML-1M, twice as many gain
  /// nothing, and half as many lose 1.7 % of the NDCG.
  int NEIGHBOURS = 400;

  ItemWeights solve(EaseSettings settings);

  /// Returns a solver that weighs all pairs of movies. Needs OpenBLAS, and `4 M^2` bytes outside
  /// the heap for M movies.
  static EaseSolver dense(TrainingData data, RatingScale scale) {
    ImplicitWeight implicitWeight = ImplicitWeight.on(scale);
    return new Ease(CoOccurrence.of(data, implicitWeight), implicitWeight);
  }

  /// Returns the most movies of the block that sparse weights are computed from: B movies take `2
  /// B^2` bytes.
  static int mostMoviesOfBlock() {
    return SparseEase.defaultBlock();
  }

  /// Returns a solver that weighs the neighbours of each movie only.
  static EaseSolver sparse(TrainingData data, RatingScale scale) {
    ImplicitWeight implicitWeight = ImplicitWeight.on(scale);
    return new SparseEase(CoOccurrence.of(data, implicitWeight), implicitWeight);
  }
}
