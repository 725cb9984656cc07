package dev.matinee.serving.ranking;

import dev.matinee.model.ranking.MmrReranker;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.ranking.RecommendationQuery.Order;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/// Orders the movies of one list: filters and sorts them, diversifies the order, and mixes in
/// movies without training ratings.
public final class ListOrder {

  /// Diversity for users without ratings that the model can use. Otherwise their list would have
  /// one genre only.
  private static final double POPULAR_DIVERSITY = 0.3;

  private final PredictedRatings estimates;
  private final RecommendationQuery query;
  private final Scores scores;

  public ListOrder(PredictedRatings estimates, RecommendationQuery query, Scores scores) {
    this.estimates = estimates;
    this.query = query;
    this.scores = scores;
  }

  /// Returns the eligible movies in order. Tests `minRating` and `minConfidence` only for the
  /// movies that the caller reads.
  ///
  /// @param exploration share of the places for movies without training ratings
  /// @param seed determines those places
  public PrimitiveIterator.OfInt walk(double exploration, long seed) {
    int[] eligible =
        CandidateFilter.of(estimates.candidates(), query.criteria(), estimates.foldedIn().rated())
            .accepted();
    return switch (scores) {
      case RankingModelScores ranked ->
          new Exploration(
              diverse(best(IntStream.of(eligible).filter(ranked::knows).toArray(), ranked.all())),
              () -> unranked(IntStream.of(eligible).filter(p -> !ranked.knows(p)).toArray()),
              exploration,
              seed);
      case PredictedScores predicted -> diverse(best(eligible, predicted.all()));
      case ColdScores cold -> diverse(best(eligible, cold.all()));
    };
  }

  private PrimitiveIterator.OfInt best(int[] positions, double[] by) {
    PrimitiveIterator.OfInt best = new ScoreHeap(positions, by, estimates.candidates().ratings());
    ListFilter criteria = query.criteria();
    return criteria.minRating() == null && criteria.minConfidence() == null
        ? best
        : new FilteredIterator(best, new PredictionFilter(estimates, criteria));
  }

  private PrimitiveIterator.OfInt unranked(int[] positions) {
    double[] predictions = new double[estimates.candidates().size()];
    for (int position : positions) {
      predictions[position] = estimates.prediction(position);
    }
    return best(positions, predictions);
  }

  private PrimitiveIterator.OfInt diverse(PrimitiveIterator.OfInt list) {
    double diversity = diversity();
    if (diversity == 0) {
      return list;
    }
    AnswerContext context = estimates.context();
    return new MmrReranker(
        list, scores.all(), context.candidates(), context.snapshot().ranking(), diversity);
  }

  private double diversity() {
    if (query.diversity() != null) {
      return query.diversity();
    }
    return query.order() == Order.MATCH && estimates.foldedIn().usedRatings() == 0
        ? POPULAR_DIVERSITY
        : 0;
  }
}
