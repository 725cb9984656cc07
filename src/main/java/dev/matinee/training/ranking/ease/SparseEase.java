package dev.matinee.training.ranking.ease;

import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.ItemWeights;
import dev.matinee.training.ranking.ease.Neighbourhood.Weights;
import java.util.Arrays;

/// A sparse approximation of [Ease] for large catalogues: each movie has weights for its neighbours
/// only, the movies that predict it best alone. Close to the Markov random field of Steck (NeurIPS
/// 2019), with a system of equations for each movie.
///
/// Takes `2 B^2` bytes for a block of the B most rated movies, and 16 bytes for each of the `M N`
/// weights. The time grows with `M N^2`, for N neighbours, plus twice the products of all pairs of
/// ratings of a user. Entries outside the block are computed from ratings whenever they are needed.
/// Gives the same bits on any number of threads.
final class SparseEase implements EaseSolver {

  /// The largest block takes 800 MB; its share of the heap is a quarter.
  private static final int MAX_BLOCK = 20_000;

  private final CoOccurrence pairs;
  private final ImplicitWeight implicitWeight;
  private final int neighbours;
  private final int block;

  SparseEase(CoOccurrence pairs, ImplicitWeight implicitWeight) {
    this(pairs, implicitWeight, NEIGHBOURS, defaultBlock());
  }

  /// @param neighbours most neighbours of a movie
  /// @param block most movies in the block
  SparseEase(CoOccurrence pairs, ImplicitWeight implicitWeight, int neighbours, int block) {
    this.pairs = pairs;
    this.implicitWeight = implicitWeight;
    this.neighbours = neighbours;
    this.block = block;
  }

  static int defaultBlock() {
    double entries = Runtime.getRuntime().maxMemory() / 4. / Float.BYTES;
    return (int) Math.min(MAX_BLOCK, Math.sqrt(2 * entries));
  }

  @Override
  public ItemWeights solve(EaseSettings settings) {
    RegularizedCoOccurrence matrix = new RegularizedCoOccurrence(pairs, settings);
    float[] diagonal = new float[matrix.movies()];
    for (int m = 0; m < diagonal.length; m++) {
      diagonal[m] = matrix.diagonal(m);
    }
    MostRatedBlock held = new MostRatedBlock(matrix, block);
    Weights[] columns = new Weights[matrix.movies()];
    ParallelMovies.forEach(
        columns.length,
        () -> new Neighbourhood(matrix, held, diagonal, neighbours),
        (movie, neighbourhood) -> columns[movie] = neighbourhood.weights(movie));
    return transposed(columns, settings.entries()).weights(implicitWeight);
  }

  /// Returns the strongest entries of each row.
  private static StrongestEntries transposed(Weights[] columns, int entries) {
    int[] size = new int[columns.length];
    for (Weights column : columns) {
      for (int row : column.movies()) {
        size[row]++;
      }
    }
    Weights[] rows = new Weights[columns.length];
    Arrays.setAll(rows, j -> new Weights(new int[size[j]], new float[size[j]]));
    Arrays.fill(size, 0);
    for (int m = 0; m < columns.length; m++) {
      for (int i = 0; i < columns[m].movies().length; i++) {
        int row = columns[m].movies()[i];
        rows[row].movies()[size[row]] = m;
        rows[row].values()[size[row]++] = columns[m].values()[i];
      }
    }
    StrongestEntries strongest = new StrongestEntries(rows.length, entries);
    for (int j = 0; j < rows.length; j++) {
      strongest.keep(j, rows[j].movies(), rows[j].values());
    }
    return strongest;
  }
}
