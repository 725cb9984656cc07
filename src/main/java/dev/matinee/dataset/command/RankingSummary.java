package dev.matinee.dataset.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.matinee.dataset.evaluation.ListsEvaluation;

/// What the last line of the evaluate command says of lists.
///
/// The catalogue is all movies but those that the user rated in the training part; figures are
/// means over users with test ratings.
///
/// @param ndcgAt10 every test rating is relevant, with gain 1
/// @param recallAt20 share of the test ratings in the first 20
/// @param popularityNdcgAt10 of the most rated movies
/// @param ndcgAt10Liked relevant are test ratings of at least 4/5 of the scale
/// @param popularityNdcgAt10Liked the same of the most rated movies
/// @param popularityRecallAt20 of the most rated movies
/// @param ratingSortedNdcgAt10 of all movies by falling predicted rating
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
    double ndcgAt10,
    double recallAt20,
    double popularityNdcgAt10,
    double ndcgAt10Liked,
    double popularityNdcgAt10Liked,
    double popularityRecallAt20,
    double ratingSortedNdcgAt10,
    double rankingTrainSeconds) {

  static RankingSummary of(ListsEvaluation.Result result) {
    return new RankingSummary(
        result.lists().ndcgAt10(),
        result.lists().recallAt20(),
        result.popularity().ndcgAt10(),
        result.lists().ndcgAt10Liked(),
        result.popularity().ndcgAt10Liked(),
        result.popularity().recallAt20(),
        result.ratingSorted().ndcgAt10(),
        result.trainSeconds());
  }
}
