package dev.matinee.serving;

import dev.matinee.model.rating.RatingModel.FoldedUser;

/// A user as the model in force sees them, with the ratings of one moment.
///
/// Immutable, so safe to share between threads.
final class Rater {

  private final int stored;
  private final int known;
  private final int[] rated;
  private final FoldedUser folded;

  /// @param stored number of ratings
  /// @param known number of ratings of movies that the model knows
  /// @param rated positions of the rated movies among the candidates
  Rater(int stored, int known, int[] rated, FoldedUser folded) {
    this.stored = stored;
    this.known = known;
    this.rated = rated;
    this.folded = folded;
  }

  boolean hasRatings() {
    return stored > 0;
  }

  /// Returns the number of ratings that the model could use.
  int known() {
    return known;
  }

  /// Returns the positions of the rated movies among the candidates; not to be changed.
  int[] rated() {
    return rated;
  }

  FoldedUser folded() {
    return folded;
  }
}
