package dev.matinee.model.evaluation;

import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.ranking.ImplicitWeight;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Evaluates lists on held-out ratings. All movies are candidates, except those that the user rated
/// in the training part.
///
/// A movie is liked if its rating is at least 4/5 of the scale: 4 of 5, 8 of 10. Among equal
/// scores, the movie with more training ratings comes first, then the lower row. Safe to share
/// between threads.
public final class ListEvaluation {

  private static final int FIRST = 10;
  private static final int RECALLED = 20;
  private static final float LIKED = .8f - 1e-5f;

  private final RatingTable train;
  private final RatingTable test;
  private final ImplicitWeight implicitWeight;
  private final int[] users;
  private final int[] byPopularity;

  /// Creates an evaluation of at most `maxUsers` users with test ratings, evenly spread.
  ///
  /// @param train training ratings, with the same user and movie rows as `test`
  public ListEvaluation(RatingTable train, RatingTable test, RatingScale scale, int maxUsers) {
    this.train = train;
    this.test = test;
    this.implicitWeight = ImplicitWeight.on(scale);
    int[] tested =
        IntStream.range(0, test.users()).filter(u -> test.start(u) < test.start(u + 1)).toArray();
    int step = Math.max(1, Math.ceilDiv(tested.length, maxUsers));
    this.users =
        IntStream.range(0, tested.length).filter(i -> i % step == 0).map(i -> tested[i]).toArray();
    int[] counts = train.movieCounts();
    this.byPopularity =
        IntStream.range(0, counts.length)
            .boxed()
            .sorted(Comparator.comparingInt(m -> -counts[m]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /// Returns the number of evaluated users.
  public int users() {
    return users.length;
  }

  /// Scores movies for a user.
  @FunctionalInterface
  public interface Scorer {

    /// Writes the score of every movie to `into`. Several threads call this at once.
    void score(int userRow, double[] into);
  }

  /// Lists movies for a user.
  @FunctionalInterface
  public interface Lister {

    /// Returns a list of movies, best first, without those that the user rated in the training
    /// part. Only the first 20 count. Several threads call this at once.
    int[] list(int userRow);
  }

  /// Evaluates the lists of all users by descending score.
  public RankingFigures of(Scorer scorer) {
    return ofLists(
        user -> {
          double[] scores = new double[test.movies()];
          scorer.score(user, scores);
          return best(user, scores, RECALLED);
        });
  }

  /// Evaluates the lists of all users.
  public RankingFigures ofLists(Lister lister) {
    double[] sums =
        IntStream.of(users)
            .parallel()
            .mapToObj(user -> figures(user, lister.list(user)))
            .reduce(new double[5], ListEvaluation::sum);
    return new RankingFigures(
        sums[0] / sums[3], sums[1] / sums[4], sums[2] / sums[3], users.length);
  }

  /// Evaluates the list of the most rated movies, the same for all users.
  public RankingFigures ofPopularity() {
    return of((user, into) -> Arrays.fill(into, 0));
  }

  /// Returns NDCG, NDCG of liked movies, recall, 1, and 1 if the user liked a movie, else 0.
  private double[] figures(int user, int[] best) {
    float[] ratings = new float[test.movies()];
    int relevant = 0;
    int liked = 0;
    for (int i = test.start(user); i < test.start(user + 1); i++) {
      float rating = implicitWeight.of(test.value(i));
      ratings[test.movie(i)] = rating;
      relevant++;
      liked += rating >= LIKED ? 1 : 0;
    }
    double gain = 0;
    double likedGain = 0;
    int hits = 0;
    for (int rank = 0; rank < Math.min(best.length, RECALLED); rank++) {
      float rating = ratings[best[rank]];
      hits += rating > 0 ? 1 : 0;
      gain += rank < FIRST && rating > 0 ? discount(rank) : 0;
      likedGain += rank < FIRST && rating >= LIKED ? discount(rank) : 0;
    }
    return new double[] {
      gain / ideal(relevant),
      liked == 0 ? 0 : likedGain / ideal(liked),
      (double) hits / relevant,
      1,
      liked == 0 ? 0 : 1
    };
  }

  /// Returns the `count` movies with the highest scores that the user has not rated in the training
  /// part. Overwrites the scores of rated movies. Uses insertion into a short sorted array.
  public int[] best(int user, double[] scores, int count) {
    for (int i = train.start(user); i < train.start(user + 1); i++) {
      scores[train.movie(i)] = Double.NEGATIVE_INFINITY;
    }
    int[] best = new int[Math.min(count, scores.length)];
    int size = 0;
    for (int movie : byPopularity) {
      if (size == best.length && scores[movie] <= scores[best[size - 1]]) {
        continue;
      }
      int at = size < best.length ? size++ : size - 1;
      for (; at > 0 && scores[best[at - 1]] < scores[movie]; at--) {
        best[at] = best[at - 1];
      }
      best[at] = movie;
    }
    int known = size;
    while (known > 0 && scores[best[known - 1]] == Double.NEGATIVE_INFINITY) {
      known--;
    }
    return Arrays.copyOf(best, known);
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 2);
  }

  private static double ideal(int relevant) {
    double sum = 0;
    for (int rank = 0; rank < Math.min(FIRST, relevant); rank++) {
      sum += discount(rank);
    }
    return sum;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length];
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }
}
