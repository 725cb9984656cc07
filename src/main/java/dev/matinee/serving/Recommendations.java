package dev.matinee.serving;

import dev.matinee.catalog.Movie;
import dev.matinee.model.RatingScale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Outcome of asking for recommendations.
public sealed interface Recommendations {

  /// A page of the list, best first.
  ///
  /// @param nextCursor where the next page begins; null on the last page
  record Listed(List<Item> items, ListBasis basis, @Nullable String nextCursor)
      implements Recommendations {

    public Listed {
      items = List.copyOf(items);
    }
  }

  record UnknownUser(String userId) implements Recommendations {}

  record UnknownMovie(String movieId) implements Recommendations {}

  /// The rating of `movieId` is not on the scale.
  record OffScale(String movieId, double rating, RatingScale scale) implements Recommendations {}

  /// The cursor belongs to a model that is not in force any more: start again without it.
  record StaleCursor() implements Recommendations {}

  /// The cursor belongs to another list, or is none.
  record InvalidCursor() implements Recommendations {}

  /// A recommended movie.
  ///
  /// @param rank 1 for the first of the list, whatever the page
  /// @param score what the list is ordered by; comparable within one list only
  /// @param predictedRating clipped to the rating scale, not rounded
  record Item(Movie movie, int rank, double score, double predictedRating, Interval interval) {}
}
