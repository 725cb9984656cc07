package dev.matinee.serving;

/// Predicted ratings as scores, not clipped.
final class PredictedScores implements Scores {

  private final Estimates estimates;
  private final double[] scores;

  PredictedScores(Estimates estimates) {
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
