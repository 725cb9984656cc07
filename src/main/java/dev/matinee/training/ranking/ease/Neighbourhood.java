package dev.matinee.training.ranking.ease;

import dev.matinee.model.algebra.ConjugateGradient;

/// Computes the weights of one movie after the other from its neighbours: the movies that predict
/// it best alone.
///
/// The weights `w` of movie m solve `A_NN w = A_Nm`, where N are the neighbours: with all other
/// movies as neighbours, these are the weights of EASE. Movies with `A_jm = 0` are no neighbours.
/// Has scratch space, so it is not safe for use by several threads.
final class Neighbourhood {

  private final RegularizedCoOccurrence matrix;
  private final MostRatedBlock block;
  private final float[] diagonal;
  private final int limit;
  private final float[] row;
  private final float[] gains;
  private final SelectedRatings selection;
  private final float[] system;
  private final float[] entries;
  private final ConjugateGradient equations;

  /// @param diagonal the diagonal of A
  /// @param limit most neighbours
  Neighbourhood(RegularizedCoOccurrence matrix, MostRatedBlock block, float[] diagonal, int limit) {
    this.matrix = matrix;
    this.block = block;
    this.diagonal = diagonal;
    this.limit = Math.min(limit, matrix.movies());
    this.row = new float[matrix.movies()];
    this.gains = new float[matrix.movies()];
    this.selection = new SelectedRatings(matrix.pairs());
    this.system = new float[this.limit * this.limit];
    this.entries = new float[this.limit];
    this.equations = new ConjugateGradient(this.limit);
  }

  /// The weights of some movies for one movie.
  @SuppressWarnings("ArrayRecordComponent") // passed on once and never compared
  record Weights(int[] movies, float[] values) {}

  /// Returns the weights of the neighbours of `movie`, by ascending movie.
  Weights weights(int movie) {
    matrix.full(movie, row);
    int[] neighbours = neighbours(movie);
    float[] right = new float[neighbours.length];
    for (int i = 0; i < right.length; i++) {
      right[i] = row[neighbours[i]];
    }
    fill(neighbours);
    return new Weights(neighbours, equations.solve(system, right, right.length));
  }

  /// Returns the movies with the largest `A_jm^2 / A_jj`: the part of the squared error that movie
  /// j alone takes away.
  private int[] neighbours(int movie) {
    for (int j = 0; j < row.length; j++) {
      gains[j] = j == movie ? 0 : row[j] * row[j] / diagonal[j];
    }
    return Largest.positions(gains, limit);
  }

  private void fill(int[] neighbours) {
    int size = neighbours.length;
    for (int i = 0; i < size; i++) {
      if (block.contains(neighbours[i])) {
        block.read(neighbours[i], neighbours, system, i * size);
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        system[j * size + i] = system[i * size + j];
      }
    }
    fillOutsideBlock(neighbours);
    for (int i = 0; i < size; i++) {
      system[i * size + i] = diagonal[neighbours[i]];
    }
  }

  private void fillOutsideBlock(int[] neighbours) {
    int size = neighbours.length;
    selection.select(neighbours);
    for (int i = 0; i < size; i++) {
      if (!block.contains(neighbours[i])) {
        matrix.selected(neighbours[i], neighbours, selection, entries);
        for (int j = 0; j < size; j++) {
          system[i * size + j] = entries[j];
          system[j * size + i] = entries[j];
        }
      }
    }
  }
}
