package dev.matinee.serving.ranking;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The conditions on the predicted rating and its confidence. Predicts single movies at first, and
/// all movies in one pass once [#FEW] movies have been tested. Not safe for use by several threads.
final class PredictionFilter implements IntPredicate {

  /// After this many tests, predicting all movies in one pass is cheaper.
  private static final int FEW = 500;

  private final PredictedRatings estimates;
  private final ListFilter criteria;
  private int tested;
  private double @Nullable [] predictions;

  PredictionFilter(PredictedRatings estimates, ListFilter criteria) {
    this.estimates = estimates;
    this.criteria = criteria;
  }

  @Override
  public boolean test(int position) {
    return reachesRating(position) && reachesConfidence(position);
  }

  private boolean reachesRating(int position) {
    Double least = criteria.minRating();
    return least == null
        || estimates.context().snapshot().scale().clip(prediction(position)) >= least;
  }

  private double prediction(int position) {
    if (tested++ == FEW) {
      predictions = estimates.predictions();
    }
    double[] all = predictions;
    return all == null ? estimates.prediction(position) : all[position];
  }

  private boolean reachesConfidence(int position) {
    Double least = criteria.minConfidence();
    return least == null
        || estimates.of(position).interval().confidence(estimates.context().snapshot().scale())
            >= least;
  }
}
