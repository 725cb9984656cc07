package dev.matinee.catalog;

import java.util.List;
import org.springframework.stereotype.Service;

/// The stored movies.
@Service
public class Movies {

  /// Returns all movies as they are now: every write acknowledged before is included.
  public Catalog catalog() {
    throw new UnsupportedOperationException();
  }

  /// Creates or replaces movies, in one transaction; the last of several with one id counts.
  public void putAll(List<NewMovie> movies) {
    throw new UnsupportedOperationException();
  }

  /// Removes a movie with all its ratings; does nothing if there is none.
  public void remove(String movieId) {
    throw new UnsupportedOperationException();
  }
}
