package dev.matinee.serving.lists;

import dev.matinee.model.UserRatings;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.lists.Recommendations.Reason;
import dev.matinee.serving.ranking.ScoreHeap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Names the ratings with the largest shares in the score of a listed movie.
final class ListReasons {

  private static final int MOST = 3;

  private ListReasons() {}

  /// Returns the movies of up to three ratings, those with the largest shares above 0.
  ///
  /// @param ratings of the user
  /// @param shares of each rating in the score of the movie; empty where the score has no such
  ///   shares
  static List<Reason> of(AnswerContext context, UserRatings ratings, double[] shares) {
    ScoreHeap best =
        new ScoreHeap(IntStream.range(0, shares.length).toArray(), shares, new int[shares.length]);
    List<Reason> reasons = new ArrayList<>();
    while (reasons.size() < MOST && best.hasNext()) {
      int i = best.nextInt();
      if (shares[i] <= 0) {
        break;
      }
      int position =
          context.candidates().position(context.snapshot().movies().id(ratings.movie(i)));
      if (position != Candidates.NONE) {
        reasons.add(new Reason(context.candidates().movie(position), shares[i]));
      }
    }
    return reasons;
  }
}
