package dev.matinee.training.ranking.ease;

import java.util.Arrays;

/// The entries of a [RegularizedCoOccurrence] between the most rated movies, in memory: `2 B^2`
/// bytes for B movies. Immutable, so safe to share between threads.
final class MostRatedBlock {

  /// The row of each movie in the block, negative if it is not there.
  private final int[] position;

  private final float[][] lower;

  /// @param size most movies of the block
  MostRatedBlock(RegularizedCoOccurrence matrix, int size) {
    int[] movies = matrix.pairs().mostRated(size);
    this.position = new int[matrix.movies()];
    this.lower = new float[movies.length][];
    Arrays.fill(position, -1);
    for (int i = 0; i < movies.length; i++) {
      position[movies[i]] = i;
    }
    ParallelMovies.forEach(
        movies.length,
        () -> new float[matrix.movies()],
        (i, row) -> {
          matrix.lower(movies[i], row);
          lower[i] = new float[i + 1];
          for (int j = 0; j <= i; j++) {
            lower[i][j] = row[movies[j]];
          }
        });
  }

  boolean contains(int movie) {
    return position[movie] >= 0;
  }

  /// Writes the entries of row `movie` for those of `others` that the block contains and that are
  /// not after `movie`, to `into`.
  ///
  /// @param movie a movie of the block
  /// @param others ascending
  void read(int movie, int[] others, float[] into, int at) {
    int row = position[movie];
    for (int i = 0; i < others.length && others[i] <= movie; i++) {
      int column = position[others[i]];
      if (column >= 0) {
        into[at + i] = lower[row][column];
      }
    }
  }
}
