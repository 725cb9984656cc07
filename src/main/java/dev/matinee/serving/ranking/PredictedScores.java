package dev.matinee.serving.ranking;

/// Scores that are predicted ratings, not clipped.
final class PredictedScores implements Scores {

  private final PredictedRatings estimates;
  private final double[] scores;

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
    return estimates.shares(position);
  }
}
