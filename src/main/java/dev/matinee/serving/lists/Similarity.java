package dev.matinee.serving.lists;

import dev.matinee.catalog.Movie;
import java.util.List;

/// The outcome of a request for similar movies.
public sealed interface Similarity {

  /// A list of movies, the most similar first.
  record Listed(List<SimilarMovie> movies, Basis basis) implements Similarity {

    public Listed {
      movies = List.copyOf(movies);
    }

    /// The data from which similarity was computed.
    public enum Basis {
      /// Ratings: the same users like both movies.
      RATINGS("ratings"),
      /// Genres and year.
      TRAITS("traits");

      private final String text;

      Basis(String text) {
        this.text = text;
      }

      /// Returns the name in responses.
      public String text() {
        return text;
      }
    }
  }

  record UnknownMovie(String movieId) implements Similarity {}

  /// A similar movie.
  ///
  /// @param rank 1 for the most similar
  /// @param score greater than 0, comparable within one list only
  record SimilarMovie(Movie movie, int rank, double score) {}
}
