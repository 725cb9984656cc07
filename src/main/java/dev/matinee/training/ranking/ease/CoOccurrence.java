package dev.matinee.training.ranking.ease;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.ranking.ImplicitWeight;
import java.util.Arrays;
import java.util.List;

/// The co-occurrence of movies: rows of `X'X` for ratings by the same users, computed on demand.
///
/// X is `[users x movies]` and holds the [ImplicitWeight] of each rating, divided by `n_u^1/4` with
/// `n_u` the sum of the user's weights, so users with many ratings count less for each pair. X is
/// then scaled to keep its sum of squares. A row takes O(all ratings of the users who rated the
/// movie). Immutable, so safe to share between threads.
final class CoOccurrence {

  private final RatingTable ratings;
  private final float[] weights;
  private final int[] movieStart;
  private final int[] entryOfMovie;
  private final SharedMetadata metadata;

  CoOccurrence(RatingTable ratings, ImplicitWeight implicitWeight, List<MovieMetadata> metadata) {
    this.ratings = ratings;
    this.weights = weights(ratings, implicitWeight);
    this.movieStart = new int[ratings.movies() + 1];
    System.arraycopy(ratings.movieCounts(), 0, movieStart, 1, ratings.movies());
    Arrays.parallelPrefix(movieStart, Integer::sum);
    this.entryOfMovie = new int[ratings.size()];
    int[] next = movieStart.clone();
    for (int i = 0; i < ratings.size(); i++) {
      entryOfMovie[next[ratings.movie(i)]++] = i;
    }
    this.metadata = new SharedMetadata(metadata);
  }

  static CoOccurrence of(TrainingData data, ImplicitWeight implicitWeight) {
    return new CoOccurrence(data.ratings(), implicitWeight, data.metadata());
  }

  private static float[] weights(RatingTable ratings, ImplicitWeight implicitWeight) {
    float[] weights = new float[ratings.size()];
    double before = 0;
    double after = 0;
    for (int u = 0; u < ratings.users(); u++) {
      double sum = 0;
      for (int i = ratings.start(u); i < ratings.start(u + 1); i++) {
        weights[i] = implicitWeight.of(ratings.value(i));
        sum += weights[i];
        before += weights[i] * weights[i];
      }
      double scale = 1 / Math.sqrt(Math.sqrt(Math.max(sum, Double.MIN_NORMAL)));
      for (int i = ratings.start(u); i < ratings.start(u + 1); i++) {
        weights[i] *= (float) scale;
        after += weights[i] * weights[i];
      }
    }
    float scale = after == 0 ? 1 : (float) Math.sqrt(before / after);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= scale;
    }
    return weights;
  }

  int movies() {
    return ratings.movies();
  }

  int users() {
    return ratings.users();
  }

  /// Returns the number of ratings of a user.
  int count(int user) {
    return ratings.start(user + 1) - ratings.start(user);
  }

  /// Returns the `limit` most rated movies, ascending; of equally rated ones, the first.
  int[] mostRated(int limit) {
    float[] counts = new float[movies()];
    for (int m = 0; m < counts.length; m++) {
      counts[m] = movieStart[m + 1] - movieStart[m];
    }
    return Largest.positions(counts, limit);
  }

  /// Returns the metadata that movies share.
  SharedMetadata metadata() {
    return metadata;
  }

  /// Returns the diagonal of `X'X` in row `movie`.
  float squares(int movie) {
    float sum = 0;
    for (int at = movieStart[movie]; at < movieStart[movie + 1]; at++) {
      float weight = weights[entryOfMovie[at]];
      sum += weight * weight;
    }
    return sum;
  }

  /// Writes row `movie` of `X'X`, up to the diagonal, to the start of `row`.
  void lower(int movie, float[] row) {
    Arrays.fill(row, 0, movie + 1, 0);
    for (int at = movieStart[movie]; at < movieStart[movie + 1]; at++) {
      int entry = entryOfMovie[at];
      addProducts(weights[entry], ratings.start(ratings.user(entry)), entry + 1, row);
    }
  }

  /// Writes row `movie` of `X'X`, of length M, to `row`.
  void full(int movie, float[] row) {
    Arrays.fill(row, 0, movies(), 0);
    for (int at = movieStart[movie]; at < movieStart[movie + 1]; at++) {
      int entry = entryOfMovie[at];
      int user = ratings.user(entry);
      addProducts(weights[entry], ratings.start(user), ratings.start(user + 1), row);
    }
  }

  private void addProducts(float weight, int from, int to, float[] row) {
    for (int i = from; i < to; i++) {
      row[ratings.movie(i)] += weight * weights[i];
    }
  }

  /// Takes the rating of one user, as an entry of X.
  @FunctionalInterface
  interface Rating {
    void accept(int user, float weight);
  }

  /// Calls `action` for each rating of `movie`, by ascending user.
  void forEachRating(int movie, Rating action) {
    for (int at = movieStart[movie]; at < movieStart[movie + 1]; at++) {
      action.accept(ratings.user(entryOfMovie[at]), weights[entryOfMovie[at]]);
    }
  }

  /// Writes the user's ratings of some movies to `positions` and `values`, from index `at` on.
  ///
  /// @param position what to write to `positions` for each movie; negative for movies to leave out
  /// @return the index after the last one written
  int select(int user, int[] position, int[] positions, float[] values, int at) {
    int next = at;
    for (int i = ratings.start(user); i < ratings.start(user + 1); i++) {
      int of = position[ratings.movie(i)];
      if (of >= 0) {
        positions[next] = of;
        values[next++] = weights[i];
      }
    }
    return next;
  }
}
