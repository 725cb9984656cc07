package dev.matinee.model.ranking;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.UserRatings;

/// Ranks movies for users, who are folded in from their ratings.
///
/// A higher score means that the user more likely chooses and likes the movie. Scores are finite,
/// have no unit, and are comparable only within one user. Immutable, so safe to share between
/// threads. Rows are dense indices, not database ids.
public interface RankingModel {

  /// Entry of a stored model that names its kind.
  String KIND_KEY = "ranking.kind";

  /// Returns the number of movie rows M.
  int movies();

  /// Folds a user in.
  ///
  /// @param ratings movie rows in `[0, M)`, in rating units; there may be none
  RankedUser foldIn(UserRatings ratings);

  /// Writes the similarity of every movie to the movie at `movieRow` to `into`: how strongly a like
  /// of the movie at `movieRow` raises the score of the other. 0 for itself and for unrelated
  /// movies.
  ///
  /// @param into of length M
  void similarTo(int movieRow, double[] into);

  /// Writes the model, for `StoredRankingModels.read`.
  void writeTo(ArrayBundle bundle);

  /// A user folded into a model. Immutable.
  interface RankedUser {

    /// Writes the score of every movie to `into`; all scores are 0 for a user without ratings.
    ///
    /// @param into of length M
    void scoreAll(double[] into);

    /// Returns the contribution of each rating to the score of the movie at `movieRow`, in the
    /// order of the user's ratings. They add up to the score, up to rounding.
    double[] contributions(int movieRow);
  }
}
