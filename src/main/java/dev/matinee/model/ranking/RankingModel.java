package dev.matinee.model.ranking;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.UserRatings;

/// Orders movies for a user, from the movie side alone: users are folded in from their ratings.
///
/// The higher the score, the sooner the user chooses the movie and likes it. Scores are finite,
/// have no unit, and compare within one user only. Immutable, so safe to share between threads.
/// Rows are dense indices, not database ids.
public interface RankingModel {

  /// Name under which a stored model says of which kind it is.
  String KIND_KEY = "ranking.kind";

  /// Returns the number of movie rows M.
  int movies();

  /// Folds a user in.
  ///
  /// @param ratings movie rows in `[0, M)`, in rating units; there may be none
  RankedUser foldIn(UserRatings ratings);

  /// Writes to `into[row]` how much liking the movie at `movieRow` speaks for each movie; 0 for
  /// itself and for movies it tells nothing of.
  ///
  /// @param into of length M
  void similarTo(int movieRow, double[] into);

  /// Writes everything needed to read this model back: see `StoredRankingModels.read`.
  void writeTo(ArrayBundle bundle);

  /// A user as one model sees them. Immutable and cheap.
  interface RankedUser {

    /// Writes the score of every movie to `into`; all are 0 for a user without ratings.
    ///
    /// @param into of length M
    void scoreAll(double[] into);

    /// Returns the share of each rating in the score of the movie at `movieRow`, in the order of
    /// the user's ratings: they add up to the score, but for rounding.
    double[] contributions(int movieRow);
  }
}
