package dev.matinee.training.ranking.ease;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.rating.feature.FeatureVector;
import dev.matinee.model.rating.feature.MovieFeatureEncoder;
import java.util.Arrays;
import java.util.List;

/// The metadata that movies share: rows of `T'T`, computed on demand, where T is `[features x
/// movies]` and holds genres and eras. Immutable, so safe to share between threads.
final class SharedMetadata {

  private final FeatureVector[] features;

  /// The movies that have each feature, ascending, and its value for each.
  private final int[][] movies;

  private final float[][] values;

  SharedMetadata(List<MovieMetadata> metadata) {
    MovieFeatureEncoder encoder = MovieFeatureEncoder.learn(metadata);
    this.features = metadata.stream().map(encoder::encode).toArray(FeatureVector[]::new);
    int[] count = new int[encoder.columns().size()];
    for (FeatureVector vector : features) {
      for (int column : vector.columns()) {
        count[column]++;
      }
    }
    this.movies = new int[count.length][];
    this.values = new float[count.length][];
    Arrays.setAll(movies, f -> new int[count[f]]);
    Arrays.setAll(values, f -> new float[count[f]]);
    int[] next = new int[count.length];
    for (int movie = 0; movie < features.length; movie++) {
      for (int i = 0; i < features[movie].columns().length; i++) {
        int column = features[movie].columns()[i];
        movies[column][next[column]] = movie;
        values[column][next[column]++] = features[movie].values()[i];
      }
    }
  }

  boolean isEmpty() {
    return movies.length == 0;
  }

  /// Adds `weight` times row `movie` of `T'T`, before column `end`, to `row`.
  void add(int movie, double weight, int end, float[] row) {
    FeatureVector own = features[movie];
    for (int i = 0; i < own.columns().length; i++) {
      int[] sharing = movies[own.columns()[i]];
      float[] value = values[own.columns()[i]];
      float factor = (float) weight * own.values()[i];
      for (int j = 0; j < sharing.length && sharing[j] < end; j++) {
        row[sharing[j]] += factor * value[j];
      }
    }
  }

  /// Returns the entry of `T'T` for two movies.
  float product(int movie, int other) {
    FeatureVector a = features[movie];
    FeatureVector b = features[other];
    float sum = 0;
    for (int i = 0; i < a.columns().length; i++) {
      for (int j = 0; j < b.columns().length; j++) {
        if (a.columns()[i] == b.columns()[j]) {
          sum += a.values()[i] * b.values()[j];
        }
      }
    }
    return sum;
  }
}
