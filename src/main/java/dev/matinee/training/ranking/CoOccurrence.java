package dev.matinee.training.ranking;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingTable;
import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.rating.feature.FeatureVector;
import dev.matinee.model.rating.feature.MovieFeatureEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The co-occurrence of movies: rows of `X'X` for ratings by the same users and of `T'T` for shared
/// metadata, computed on demand.
///
/// X is `[users x movies]` and holds the [ImplicitWeight] of each rating, divided by `n_u^1/4` with
/// `n_u` the sum of the user's weights, so users with many ratings count less for each pair. X is
/// then scaled to keep its sum of squares. T is `[features x movies]`. A row of `X'X` takes O(all
/// ratings of the users who rated the movie). Immutable, so safe to share between threads.
final class CoOccurrence {

  private final RatingTable ratings;
  private final float[] weights;
  private final int[] movieStart;
  private final int[] entryOfMovie;
  private final FeatureVector[] features;
  private final Movies[] moviesByFeature;

  /// The movies that have a feature, ascending, and its value for each.
  private record Movies(List<Integer> rows, List<Float> values) {}

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
    MovieFeatureEncoder encoder = MovieFeatureEncoder.learn(metadata);
    this.features = metadata.stream().map(encoder::encode).toArray(FeatureVector[]::new);
    this.moviesByFeature = new Movies[encoder.columns().size()];
    Arrays.setAll(moviesByFeature, f -> new Movies(new ArrayList<>(), new ArrayList<>()));
    for (int movie = 0; movie < features.length; movie++) {
      for (int i = 0; i < features[movie].columns().length; i++) {
        moviesByFeature[features[movie].columns()[i]].rows().add(movie);
        moviesByFeature[features[movie].columns()[i]].values().add(features[movie].values()[i]);
      }
    }
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

  boolean hasMetadata() {
    return moviesByFeature.length > 0;
  }

  /// Writes row `movie` of `X'X`, up to the diagonal, to the start of `row`.
  void ratings(int movie, float[] row) {
    Arrays.fill(row, 0, movie + 1, 0);
    for (int at = movieStart[movie]; at < movieStart[movie + 1]; at++) {
      int entry = entryOfMovie[at];
      float weight = weights[entry];
      for (int i = ratings.start(ratings.user(entry)); i <= entry; i++) {
        row[ratings.movie(i)] += weight * weights[i];
      }
    }
  }

  /// Adds `weight` times row `movie` of `T'T`, up to the diagonal, to `row`.
  void addMetadata(int movie, double weight, float[] row) {
    FeatureVector own = features[movie];
    for (int i = 0; i < own.columns().length; i++) {
      Movies sharing = moviesByFeature[own.columns()[i]];
      float factor = (float) weight * own.values()[i];
      for (int j = 0; j < sharing.rows().size() && sharing.rows().get(j) <= movie; j++) {
        row[sharing.rows().get(j)] += factor * sharing.values().get(j);
      }
    }
  }
}
