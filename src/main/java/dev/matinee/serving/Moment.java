package dev.matinee.serving;

import dev.matinee.model.ModelSnapshot;
import dev.matinee.ratings.MovieSupport;

/// What one request answers from: one model, one catalogue lined up with it, and ratings that
/// include write `sequence`.
record Moment(ModelSnapshot snapshot, Candidates candidates, long sequence) {

  /// Estimates what a user would give a movie.
  ///
  /// @param support of the movie, now
  Estimate estimate(Rater rater, int position, MovieSupport support) {
    int row = candidates.row(position);
    if (row != Candidates.NONE) {
      return Estimate.of(
          snapshot, rater.folded().predict(row), rater.known(), candidates.ratings(position));
    }
    double prediction =
        rater.folded().predictUnknownMovie()
            + ColdMovies.offset(support, candidates.neutralUnknown());
    return Estimate.of(snapshot, prediction, rater.known(), support.ratings());
  }
}
