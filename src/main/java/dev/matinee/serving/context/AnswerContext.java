package dev.matinee.serving.context;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.support.MovieSupport;
import java.util.function.Supplier;

/// What one request is answered from: one model, one catalogue whose movies are matched to its
/// rows, and ratings that include write `sequence`.
public record AnswerContext(ModelSnapshot snapshot, Candidates candidates, long sequence) {

  /// Returns the movie at `position` among the candidates.
  ///
  /// @param support of the movie now, asked for only if the model has not learnt the movie
  public PredictedMovie movie(int position, Supplier<MovieSupport> support) {
    int row = candidates.row(position);
    return row == Candidates.NONE
        ? PredictedMovie.cold(
            candidates.movie(position).metadata(), support.get(), candidates.neutral(position))
        : PredictedMovie.learnt(snapshot, row);
  }

  /// Predicts what a user would give a movie.
  public Estimate estimate(FoldedInUser user, PredictedMovie movie) {
    return Estimate.of(snapshot, user.folded(), user.known(), movie);
  }
}
