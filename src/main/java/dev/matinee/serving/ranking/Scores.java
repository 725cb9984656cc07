package dev.matinee.serving.ranking;

import dev.matinee.serving.ranking.RecommendationQuery.Order;

/// What orders a list: a score of every candidate, and what each score is made of.
public sealed interface Scores permits RankedScores, PredictedScores, ColdScores {

  /// Scores for a list of one user.
  ///
  /// A match is scored by the ranking model, and as for somebody unknown where that model can use
  /// none of the user's ratings.
  static Scores of(PredictedRatings estimates, Order order) {
    return switch (order) {
      case RATING -> new PredictedScores(estimates);
      case MATCH -> {
        RankedScores ranked = new RankedScores(estimates);
        yield ranked.areAllZero() ? new ColdScores(estimates) : ranked;
      }
    };
  }

  /// Returns all scores, by position; not to be changed.
  double[] all();

  /// Returns the share of each rating of `FoldedInUser.profile` in the score of the movie at
  /// `position`; empty if the score is not a sum of such shares and something that depends on no
  /// rating.
  double[] shares(int position);
}
