package dev.matinee.serving.context;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.support.MovieSupport;

/// What one request answers from: one model, one catalogue lined up with it, and ratings that
/// include write `sequence`.
public record AnswerContext(ModelSnapshot snapshot, Candidates candidates, long sequence) {

  /// Estimates what a user would give a movie that the model knows.
  public Estimate estimate(FoldedInUser foldedIn, int position) {
    return Estimate.of(
        snapshot,
        foldedIn.folded().predict(candidates.row(position)),
        deviation(foldedIn, position),
        foldedIn.known(),
        candidates.ratings(position));
  }

  /// Estimates what a user would give a movie that the model does not know.
  ///
  /// @param support of the movie, now
  public Estimate estimate(FoldedInUser foldedIn, int position, MovieSupport support) {
    return Estimate.of(
        snapshot,
        foldedIn.folded().predictUnknownMovie(candidates.movie(position).metadata())
            + offset(position, support),
        deviation(foldedIn, position),
        foldedIn.known(),
        support.ratings());
  }

  /// Returns how far the ratings so far move a movie that the model does not know.
  public double offset(int position, MovieSupport support) {
    return ColdMovies.offset(support, candidates.neutral(position));
  }

  /// Returns how far the rating of a movie is expected to lie from its prediction.
  double deviation(FoldedInUser foldedIn, int position) {
    int row = candidates.row(position);
    return row == Candidates.NONE
        ? foldedIn.folded().deviationOfUnknownMovie(candidates.movie(position).metadata())
        : foldedIn.folded().deviation(row);
  }
}
