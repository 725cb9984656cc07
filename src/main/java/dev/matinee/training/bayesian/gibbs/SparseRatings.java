package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.RatingTable;
import dev.matinee.model.rating.Standardisation;

/// Ratings by the rows of one side: a sparse matrix, where row `r` has the entries `start[r] ..
/// start[r + 1] - 1`.
///
/// @param other row of the other side
/// @param value standardised rating
@SuppressWarnings("ArrayRecordComponent") // shared inside this package, never changed
record SparseRatings(int[] start, int[] other, float[] value) {

  static SparseRatings ofUsers(RatingTable ratings, Standardisation standardisation) {
    int[] start = new int[ratings.users() + 1];
    int[] other = new int[ratings.size()];
    float[] value = new float[ratings.size()];
    for (int u = 0; u < start.length; u++) {
      start[u] = ratings.start(u);
    }
    for (int i = 0; i < other.length; i++) {
      other[i] = ratings.movie(i);
      value[i] = standardisation.standardise(ratings.value(i));
    }
    return new SparseRatings(start, other, value);
  }

  /// Returns the same ratings by the `rows` rows of the other side.
  SparseRatings transposed(int rows) {
    int[] from = new int[rows + 1];
    for (int row : other) {
      from[row + 1]++;
    }
    for (int row = 0; row < rows; row++) {
      from[row + 1] += from[row];
    }
    int[] next = from.clone();
    int[] users = new int[other.length];
    float[] values = new float[other.length];
    for (int row = 0; row < rows(); row++) {
      for (int i = start[row]; i < start[row + 1]; i++) {
        int at = next[other[i]]++;
        users[at] = row;
        values[at] = value[i];
      }
    }
    return new SparseRatings(from, users, values);
  }

  int rows() {
    return start.length - 1;
  }

  int count(int row) {
    return start[row + 1] - start[row];
  }
}
