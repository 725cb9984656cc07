package dev.matinee.serving.ranking;

import dev.matinee.serving.ranking.RecommendationQuery.Order;

/// The scores of all candidates of a list, and the contribution of each rating to a score.
public sealed interface Scores permits RankingModelScores, PredictedScores, ColdScores {

  /// Computes the scores of the candidates for one user.
  ///
  /// The order `MATCH` uses the ranking model, or [ColdScores] if the scores of the ranking model
  /// are all 0. The order `RATING` uses predicted ratings.
  static Scores of(PredictedRatings estimates, Order order) {
    return switch (order) {
      case RATING -> new PredictedScores(estimates);
      case MATCH -> {
        RankingModelScores ranked = new RankingModelScores(estimates);
        yield ranked.areAllZero() ? new ColdScores(estimates) : ranked;
      }
    };
  }

  /// Returns all scores, by position. Do not change the array.
  double[] all();

  /// Returns the contribution of each rating of `FoldedInUser.profile` to the score of the movie at
  /// `position`. The sum of the contributions and a constant is the score. Empty if the score is
  /// not such a sum.
  double[] shares(int position);
}
