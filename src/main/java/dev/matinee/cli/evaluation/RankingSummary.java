package dev.matinee.cli.evaluation;

import static dev.matinee.cli.evaluation.EvaluationLines.finite;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.matinee.evaluation.RankingEvaluation;
import org.jspecify.annotations.Nullable;

/// The figures about lists in [EvaluationSummary].
///
/// Lists rank all movies except those that the user rated in the training part. Figures are means
/// over users with test ratings; null if there are none.
///
/// @param ndcgAt10 every test rating is relevant, with gain 1
/// @param recallAt20 share of the test ratings in the first 20
/// @param popularityNdcgAt10 NDCG@10 of the most rated movies
/// @param ndcgAt10Liked only test ratings of at least 4/5 of the scale are relevant
/// @param popularityNdcgAt10Liked `ndcgAt10Liked` of the most rated movies
/// @param popularityRecallAt20 recall@20 of the most rated movies
/// @param ratingSortedNdcgAt10 NDCG@10 of all movies by falling predicted rating
/// @param rankingTrainSeconds tuning and training of the ranking model
@JsonPropertyOrder({
  "ndcgAt10",
  "recallAt20",
  "popularityNdcgAt10",
  "ndcgAt10Liked",
  "popularityNdcgAt10Liked",
  "popularityRecallAt20",
  "ratingSortedNdcgAt10",
  "rankingTrainSeconds"
})
record RankingSummary(
    @Nullable Double ndcgAt10,
    @Nullable Double recallAt20,
    @Nullable Double popularityNdcgAt10,
    @Nullable Double ndcgAt10Liked,
    @Nullable Double popularityNdcgAt10Liked,
    @Nullable Double popularityRecallAt20,
    @Nullable Double ratingSortedNdcgAt10,
    double rankingTrainSeconds) {

  static RankingSummary of(RankingEvaluation.Result result) {
    return new RankingSummary(
        finite(result.lists().ndcgAt10()),
        finite(result.lists().recallAt20()),
        finite(result.popularity().ndcgAt10()),
        finite(result.lists().ndcgAt10Liked()),
        finite(result.popularity().ndcgAt10Liked()),
        finite(result.popularity().recallAt20()),
        finite(result.ratingSorted().ndcgAt10()),
        result.trainSeconds());
  }
}
