package dev.matinee.serving.ranking;

import dev.matinee.model.ranking.RankingModel.RankedUser;
import dev.matinee.serving.context.Candidates;

/// The scores of the ranking model; 0 for a movie unknown to the model.
public final class RankingModelScores implements Scores {

  private final Candidates candidates;
  private final RankedUser user;
  private final double[] scores;

  /// Scores all candidates.
  RankingModelScores(PredictedRatings estimates) {
    this.candidates = estimates.candidates();
    this.user = estimates.context().snapshot().ranking().foldIn(estimates.foldedIn().ratings());
    double[] byRow = new double[estimates.context().snapshot().movies().size()];
    user.scoreAll(byRow);
    this.scores = new double[candidates.size()];
    for (int position = 0; position < scores.length; position++) {
      int row = candidates.row(position);
      scores[position] = row == Candidates.NONE ? 0 : byRow[row];
    }
  }

  /// Returns whether the movie at `position` has training ratings.
  public boolean knows(int position) {
    return candidates.ratings(position) > 0;
  }

  /// Returns whether all scores are 0: then the model cannot rank any movie for this user.
  boolean areAllZero() {
    for (double score : scores) {
      if (score != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public double[] all() {
    return scores;
  }

  /// The shares add up to the score.
  @Override
  public double[] shares(int position) {
    int row = candidates.row(position);
    return row == Candidates.NONE ? new double[0] : user.contributions(row);
  }
}
