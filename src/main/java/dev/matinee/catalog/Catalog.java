package dev.matinee.catalog;

import java.util.List;
import java.util.Optional;

/// All movies at one moment, in memory, in ascending order of their database ids.
///
/// Immutable, so safe to share between threads.
public final class Catalog {

  private final List<Movie> movies;

  Catalog(List<Movie> movies) {
    this.movies = List.copyOf(movies);
  }

  public List<Movie> movies() {
    return movies;
  }

  /// Returns the movie with the client's id `movieId`. O(1).
  public Optional<Movie> find(String movieId) {
    throw new UnsupportedOperationException();
  }

  /// Returns the movie with the database id `id`. O(log n).
  public Optional<Movie> byId(long id) {
    throw new UnsupportedOperationException();
  }
}
