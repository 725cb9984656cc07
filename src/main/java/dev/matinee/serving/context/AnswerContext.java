package dev.matinee.serving.context;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.support.MovieSupport;
import java.util.function.Supplier;

/// The model and the movies that one request uses. Ratings read for the request include write
/// number `sequence`.
///
/// @param candidates the movies of the catalogue, matched to the rows of the model
public record AnswerContext(ModelSnapshot snapshot, Candidates candidates, long sequence) {

  /// Returns the movie at `position` among the candidates.
  ///
  /// @param support current support of the movie; called only if the model does not know the movie
  public PredictedMovie movie(int position, Supplier<MovieSupport> support) {
    int row = candidates.row(position);
    return row == Candidates.NONE
        ? PredictedMovie.cold(
            candidates.movie(position).metadata(), support.get(), candidates.neutral(position))
        : PredictedMovie.learnt(snapshot, row);
  }

  /// Predicts what a user would give a movie.
  public Estimate estimate(FoldedInUser user, PredictedMovie movie) {
    return Estimate.of(snapshot, user.folded(), user.usedRatings(), movie);
  }
}
