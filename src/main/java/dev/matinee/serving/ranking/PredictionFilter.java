package dev.matinee.serving.ranking;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Tests predicted ratings and how sure they are: one by one at first, and from all predictions at
/// once when it turns out that many are needed. Not safe for use by several threads.
final class PredictionFilter implements IntPredicate {

  /// Whoever had to look at so many will have to look at many more.
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
