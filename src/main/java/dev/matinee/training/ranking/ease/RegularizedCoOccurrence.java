package dev.matinee.training.ranking.ease;

/// The matrix A whose inverse has the weights of EASE, by rows computed on demand:
///
/// ```
/// A = X'X + metadata T'T + diag(ridge + dropout X'X)
/// ```
///
/// Symmetric and positive definite. Immutable, so safe to share between threads.
///
/// @param pairs `X'X` and `T'T`
record RegularizedCoOccurrence(CoOccurrence pairs, EaseSettings settings) {

  int movies() {
    return pairs.movies();
  }

  /// Returns the entry on the diagonal.
  float diagonal(int movie) {
    return regularized(pairs.squares(movie)) + metadata(movie, movie);
  }

  /// Writes row `movie`, up to the diagonal, to the start of `row`.
  void lower(int movie, float[] row) {
    pairs.lower(movie, row);
    finish(movie, movie + 1, row);
  }

  /// Writes row `movie`, of length M, to `row`.
  void full(int movie, float[] row) {
    pairs.full(movie, row);
    finish(movie, movies(), row);
  }

  private void finish(int movie, int end, float[] row) {
    row[movie] = regularized(row[movie]);
    if (settings.metadata() > 0) {
      pairs.metadata().add(movie, settings.metadata(), end, row);
    }
  }

  /// Writes the entries of row `movie` for the other movies of a selection to `into`, in their
  /// order. The entry for the movie itself lacks its ridge.
  void selected(int movie, int[] others, SelectedRatings selection, float[] into) {
    for (int i = 0; i < others.length; i++) {
      into[i] = metadata(movie, others[i]);
    }
    selection.addTo(into, movie);
  }

  private float regularized(float square) {
    return square + (float) (settings.ridge() + settings.dropout() * square);
  }

  private float metadata(int movie, int other) {
    return settings.metadata() > 0
        ? (float) settings.metadata() * pairs.metadata().product(movie, other)
        : 0;
  }
}
