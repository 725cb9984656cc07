package dev.matinee.training.ranking;

import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.UserRatings;
import dev.matinee.model.ranking.ImplicitFactors;
import dev.matinee.model.ranking.ImplicitFoldIn;
import dev.matinee.model.ranking.ImplicitWeight;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Alternating least squares for [ImplicitFactors]: solves for users given movies, then for movies
/// given users, in turn. A sweep takes O(ratings K^2 + (users + movies) K^3). Gives the same bits
/// on any number of threads.
final class Als {

  private static final double FIRST_SCALE = .1;

  private final RatingTable ratings;
  private final UserRatings[] byUser;
  private final UserRatings[] byMovie;
  private final ImplicitWeight implicitWeight;

  Als(RatingTable ratings, ImplicitWeight implicitWeight) {
    this.ratings = ratings;
    this.implicitWeight = implicitWeight;
    this.byUser =
        IntStream.range(0, ratings.users()).mapToObj(ratings::of).toArray(UserRatings[]::new);
    this.byMovie = transposed(ratings);
  }

  /// Returns the ratings of each movie, by user row.
  private static UserRatings[] transposed(RatingTable ratings) {
    int[] count = ratings.movieCounts();
    int[][] users = new int[count.length][];
    float[][] values = new float[count.length][];
    for (int m = 0; m < count.length; m++) {
      users[m] = new int[count[m]];
      values[m] = new float[count[m]];
    }
    int[] next = new int[count.length];
    for (int i = 0; i < ratings.size(); i++) {
      int m = ratings.movie(i);
      users[m][next[m]] = ratings.user(i);
      values[m][next[m]++] = ratings.value(i);
    }
    return IntStream.range(0, count.length)
        .mapToObj(m -> new UserRatings(users[m], values[m]))
        .toArray(UserRatings[]::new);
  }

  ImplicitFactors train(AlsSettings settings, long seed, TrainingMonitor monitor) {
    int factors = settings.factors();
    float[] movies = new float[ratings.movies() * factors];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < movies.length; i++) {
      movies[i] = (float) (FIRST_SCALE * random.nextGaussian() / Math.sqrt(factors));
    }
    float[] users = new float[ratings.users() * factors];
    for (int sweep = 0; sweep < settings.sweeps(); sweep++) {
      monitor.progress(sweep, settings.sweeps(), Double.NaN);
      solve(byUser, movies, users, settings);
      solve(byMovie, users, movies, settings);
    }
    return new ImplicitFactors(
        implicitWeight, factors, movies, (float) settings.unrated(), (float) settings.ridge());
  }

  private void solve(UserRatings[] rows, float[] others, float[] into, AlsSettings settings) {
    int factors = settings.factors();
    ImplicitFoldIn foldIn =
        new ImplicitFoldIn(
            implicitWeight, factors, others, (float) settings.unrated(), (float) settings.ridge());
    IntStream.range(0, rows.length)
        .parallel()
        .forEach(
            row -> {
              double[] solved = foldIn.solve(rows[row], new double[factors * factors]);
              for (int k = 0; k < factors; k++) {
                into[row * factors + k] = (float) solved[k];
              }
            });
  }
}
