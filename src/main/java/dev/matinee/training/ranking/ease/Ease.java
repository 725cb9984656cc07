package dev.matinee.training.ranking.ease;

import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.ItemWeights;
import dev.matinee.training.blas.SymmetricMatrix;

/// EASE: item-item weights in closed form (Steck 2019), with dropout (Steck 2020) and shared
/// metadata.
///
/// ```
/// P = A^-1,  W_jm = -P_jm / P_mm,  W_mm = 0
/// ```
///
/// A is a [RegularizedCoOccurrence]. W predicts each movie from all others with the least squared
/// error while ratings drop out at random. Takes `4 M^2` bytes outside the heap and `2/3 M^3`
/// multiplications for M movies.
final class Ease implements EaseSolver {

  private final CoOccurrence pairs;
  private final ImplicitWeight implicitWeight;

  Ease(CoOccurrence pairs, ImplicitWeight implicitWeight) {
    this.pairs = pairs;
    this.implicitWeight = implicitWeight;
  }

  @Override
  public ItemWeights solve(EaseSettings settings) {
    RegularizedCoOccurrence regularized = new RegularizedCoOccurrence(pairs, settings);
    int movies = pairs.movies();
    try (SymmetricMatrix matrix = new SymmetricMatrix(movies)) {
      ParallelMovies.forEach(
          movies,
          () -> new float[movies],
          (movie, row) -> {
            regularized.lower(movie, row);
            matrix.putRow(movie, row);
          });
      matrix.invert();
      return weights(matrix, settings.entries());
    }
  }

  private ItemWeights weights(SymmetricMatrix inverse, int entries) {
    int movies = pairs.movies();
    float[] diagonal = new float[movies];
    for (int m = 0; m < movies; m++) {
      diagonal[m] = inverse.diagonal(m);
    }
    StrongestEntries rows = new StrongestEntries(movies, entries);
    ParallelMovies.forEach(
        movies,
        () -> new float[movies],
        (movie, row) -> {
          inverse.getRow(movie, row);
          for (int m = 0; m < movies; m++) {
            row[m] = m == movie ? 0 : -row[m] / diagonal[m];
          }
          rows.keep(movie, row);
        });
    return rows.weights(implicitWeight);
  }
}
