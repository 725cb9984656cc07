package dev.matinee.serving.ranking;

import dev.matinee.model.rating.RatingModel.FoldedUser;
import org.jspecify.annotations.Nullable;

/// Scores that are predicted ratings, not clipped. Not safe for use by several threads.
final class PredictedScores implements Scores {

  private final PredictedRatings estimates;
  private final double[] scores;
  private @Nullable FoldedUser explained;

  PredictedScores(PredictedRatings estimates) {
    this.estimates = estimates;
    this.scores = estimates.predictions();
  }

  @Override
  public double[] all() {
    return scores;
  }

  @Override
  public double[] shares(int position) {
    FoldedUser user = explained;
    if (user == null) {
      user = estimates.foldedIn().folded().forExplanations();
      explained = user;
    }
    return estimates.shares(user, position);
  }
}
