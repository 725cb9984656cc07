package dev.matinee.training.ranking;

import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.ItemWeights;
import dev.matinee.training.blas.SymmetricMatrix;
import java.util.stream.IntStream;

/// EASE: item-item weights in closed form (Steck 2019), with dropout (Steck 2020) and shared
/// metadata.
///
/// ```
/// A = X'X + metadata T'T + diag(ridge + dropout X'X),  P = A^-1,  W_jm = -P_jm / P_mm,  W_mm = 0
/// ```
///
/// W predicts each movie from all others with the least squared error while ratings drop out at
/// random. Takes `4 M^2` bytes outside the heap and `2/3 M^3` multiplications for M movies.
final class Ease {

  /// Rows that a thread computes with one scratch array.
  private static final int CHUNK = 64;

  private final CoOccurrence pairs;
  private final ImplicitWeight implicitWeight;

  Ease(CoOccurrence pairs, ImplicitWeight implicitWeight) {
    this.pairs = pairs;
    this.implicitWeight = implicitWeight;
  }

  ItemWeights solve(EaseSettings settings) {
    int movies = pairs.movies();
    try (SymmetricMatrix matrix = new SymmetricMatrix(movies)) {
      forEachRow(movies, (movie, row) -> fill(matrix, movie, row, settings));
      matrix.invert();
      float[] diagonal = new float[movies];
      for (int m = 0; m < movies; m++) {
        diagonal[m] = matrix.diagonal(m);
      }
      StrongestEntries rows = new StrongestEntries(movies, settings.entries());
      forEachRow(
          movies,
          (movie, row) -> {
            matrix.getRow(movie, row);
            for (int m = 0; m < movies; m++) {
              row[m] = m == movie ? 0 : -row[m] / diagonal[m];
            }
            rows.keep(movie, row);
          });
      return rows.weights(implicitWeight);
    }
  }

  private void fill(SymmetricMatrix matrix, int movie, float[] row, EaseSettings settings) {
    pairs.ratings(movie, row);
    row[movie] += (float) (settings.ridge() + settings.dropout() * row[movie]);
    if (settings.metadata() > 0) {
      pairs.addMetadata(movie, settings.metadata(), row);
    }
    matrix.putRow(movie, row);
  }

  /// Work on the row of a movie; `row` is scratch space of length M.
  @FunctionalInterface
  private interface Work {
    void run(int movie, float[] row);
  }

  private static void forEachRow(int movies, Work work) {
    IntStream.range(0, Math.ceilDiv(movies, CHUNK))
        .parallel()
        .forEach(
            c -> {
              float[] row = new float[movies];
              for (int m = c * CHUNK; m < Math.min(movies, (c + 1) * CHUNK); m++) {
                work.run(m, row);
              }
            });
  }
}
