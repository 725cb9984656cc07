package dev.matinee.serving.lists;

import dev.matinee.model.UserRatings;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.lists.Recommendations.Reason;
import dev.matinee.serving.ranking.ScoreHeap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Selects the ratings that contribute most to the score of a listed movie.
final class ListReasons {

  private static final int MOST = 3;

  private ListReasons() {}

  /// Returns up to three rated movies with the largest contributions above 0.
  ///
  /// @param ratings of the user
  /// @param shares contribution of each rating to the score; empty if the score is not a sum of
  ///   such contributions
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
