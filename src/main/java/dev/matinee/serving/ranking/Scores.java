package dev.matinee.serving.ranking;

import dev.matinee.serving.ranking.RecommendationQuery.Order;

/// The scores that order a list, one for each candidate, and the terms of each score.
public sealed interface Scores permits RankedScores, PredictedScores, ColdScores {

  /// Scores for a list of one user.
  ///
  /// The order *match* uses the ranking model, or the [ColdScores] where that model can use none of
  /// the user's ratings.
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
  /// `position`; empty if the score is not a sum of such shares and a constant.
  double[] shares(int position);
}
