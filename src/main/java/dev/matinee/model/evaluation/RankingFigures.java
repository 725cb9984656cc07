package dev.matinee.model.evaluation;

/// How good lists are, each figure a mean over users with held-out ratings, in `[0, 1]`; NaN when
/// there are none.
///
/// @param ndcgAt10 normalised discounted cumulative gain of the first 10; every held-out rating is
///   relevant with gain 1
/// @param ndcgAt10Liked the same, where only liked movies are relevant, over users who have some
/// @param recallAt20 share of the held-out movies that are among the first 20
/// @param users number of users
public record RankingFigures(double ndcgAt10, double ndcgAt10Liked, double recallAt20, long users) {

  /// Nothing was measured.
  public static final RankingFigures UNKNOWN =
      new RankingFigures(Double.NaN, Double.NaN, Double.NaN, 0);
}
