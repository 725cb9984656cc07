package dev.matinee.model.evaluation;

/// The quality of lists. Each figure is a mean over users with held-out ratings, in `[0, 1]`, or
/// NaN without such users.
///
/// @param ndcgAt10 normalised discounted cumulative gain of the first 10; every held-out rating is
///   relevant with gain 1
/// @param ndcgAt10Liked NDCG with only liked movies relevant, over users with at least one liked
///   movie
/// @param recallAt20 share of held-out movies among the first 20
/// @param users number of users
public record RankingFigures(double ndcgAt10, double ndcgAt10Liked, double recallAt20, long users) {

  /// Figures that were not measured.
  public static final RankingFigures UNKNOWN =
      new RankingFigures(Double.NaN, Double.NaN, Double.NaN, 0);
}
