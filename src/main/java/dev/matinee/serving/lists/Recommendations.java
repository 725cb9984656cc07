package dev.matinee.serving.lists;

import dev.matinee.catalog.Movie;
import dev.matinee.model.RatingScale;
import dev.matinee.serving.context.Interval;
import dev.matinee.serving.ranking.PageCursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The outcome of a request for recommendations.
public sealed interface Recommendations {

  /// A page of the list, best first.
  ///
  /// @param ratings number of ratings of the user, also of movies unknown to the model
  /// @param next start of the next page; null on the last page
  record Listed(List<Item> items, ListBasis basis, int ratings, @Nullable PageCursor next)
      implements Recommendations {

    public Listed {
      items = List.copyOf(items);
    }

    /// Returns why the list is not personal; null if it is.
    ///
    /// @param modelVersion version of the model that ranked the list
    public @Nullable String note(long modelVersion) {
      if (basis == ListBasis.PERSONAL) {
        return null;
      }
      return switch (ratings) {
        case 0 ->
            "No ratings yet: this list shows what others like. Rate a movie to make it personal.";
        case 1 ->
            ("The only rated movie is not known to model %d yet: this list shows what others like."
                    + " Rate another movie to make it personal.")
                .formatted(modelVersion);
        default ->
            ("None of the %d rated movies is known to model %d yet: this list shows what others"
                    + " like. Rate another movie to make it personal.")
                .formatted(ratings, modelVersion);
      };
    }
  }

  record UnknownUser(String userId) implements Recommendations {}

  record UnknownMovie(String movieId) implements Recommendations {}

  /// The rating of `movieId` is not on the scale.
  record OffScale(String movieId, double rating, RatingScale scale) implements Recommendations {}

  /// `minRating` is not on the scale.
  record MinRatingOffScale(RatingScale scale) implements Recommendations {}

  /// The cursor belongs to a model that is no longer in force. The client must start again with the
  /// first page.
  record ModelChanged() implements Recommendations {}

  /// The cursor belongs to another list.
  record OtherList() implements Recommendations {}

  /// A recommended movie.
  ///
  /// @param rank position in the whole list, from 1
  /// @param score determines the order; comparable within one list only
  /// @param predictedRating clipped to the rating scale, not rounded
  /// @param because the ratings that contribute most to the score
  /// @param exploration whether the movie has no training ratings, so the ranking model cannot rank
  ///   it
  record Item(
      Movie movie,
      int rank,
      double score,
      double predictedRating,
      Interval interval,
      List<Reason> because,
      boolean exploration) {

    public Item {
      because = List.copyOf(because);
    }
  }

  /// A rated movie that raises the score of a recommended one.
  ///
  /// @param contribution part of the score, greater than 0
  record Reason(Movie movie, double contribution) {}
}
