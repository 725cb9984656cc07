package dev.matinee.training.ranking.ease;

import dev.matinee.model.RatingScale;
import dev.matinee.model.TrainingData;
import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.ItemWeights;

/// Computes the item-item weights of one data set, for any settings.
public sealed interface EaseSolver permits Ease, SparseEase {

  ItemWeights solve(EaseSettings settings);

  /// Returns a solver that weighs all pairs of movies. Needs OpenBLAS, and `4 M^2` bytes outside
  /// the heap for M movies.
  static EaseSolver dense(TrainingData data, RatingScale scale) {
    ImplicitWeight implicitWeight = ImplicitWeight.on(scale);
    return new Ease(CoOccurrence.of(data, implicitWeight), implicitWeight);
  }

  /// Returns a solver that weighs the neighbours of each movie only.
  static EaseSolver sparse(TrainingData data, RatingScale scale) {
    ImplicitWeight implicitWeight = ImplicitWeight.on(scale);
    return new SparseEase(CoOccurrence.of(data, implicitWeight), implicitWeight);
  }
}
