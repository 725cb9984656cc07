package dev.matinee.serving;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.MovieSupport;

/// What one request answers from: one model, one catalogue lined up with it, and ratings that
/// include write `sequence`.
record Moment(ModelSnapshot snapshot, Candidates candidates, long sequence) {

  /// Estimates what a user would give a movie that the model knows.
  Estimate estimate(Rater rater, int position) {
    return Estimate.of(
        snapshot,
        rater.folded().predict(candidates.row(position)),
        rater.known(),
        candidates.ratings(position));
  }

  /// Estimates what a user would give a movie that the model does not know.
  ///
  /// @param support of the movie, now
  Estimate estimate(Rater rater, MovieSupport support) {
    return Estimate.of(
        snapshot,
        rater.folded().predictUnknownMovie()
            + ColdMovies.offset(support, candidates.neutralUnknown()),
        rater.known(),
        support.ratings());
  }
}
