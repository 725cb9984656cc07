package dev.matinee.serving;

import dev.matinee.catalog.Movie;
import dev.matinee.model.RatingScale;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Outcome of asking for recommendations.
public sealed interface Recommendations {

  /// A page of the list, best first.
  ///
  /// @param next where the next page begins; null on the last page
  record Listed(List<Item> items, ListBasis basis, @Nullable Continuation next)
      implements Recommendations {

    public Listed {
      items = List.copyOf(items);
    }
  }

  record UnknownUser(String userId) implements Recommendations {}

  record UnknownMovie(String movieId) implements Recommendations {}

  /// The rating of `movieId` is not on the scale.
  record OffScale(String movieId, double rating, RatingScale scale) implements Recommendations {}

  /// The page before came from a model that is not in force any more: begin again.
  record ModelChanged() implements Recommendations {}

  /// The page before belongs to another list.
  record OtherList() implements Recommendations {}

  /// A recommended movie.
  ///
  /// @param rank 1 for the first of the list, whatever the page
  /// @param score what the list is ordered by; comparable within one list only
  /// @param predictedRating clipped to the rating scale, not rounded
  record Item(Movie movie, int rank, double score, double predictedRating, Interval interval) {}
}
