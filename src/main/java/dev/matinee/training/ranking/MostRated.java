package dev.matinee.training.ranking;

import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Training data reduced to the most rated movies.
final class MostRated {

  private MostRated() {}

  /// Returns `data` of the `limit` most rated movies only. They get the rows `[0, limit)`, in their
  /// old order.
  static TrainingData of(TrainingData data, int limit) {
    RatingTable ratings = data.ratings();
    if (ratings.movies() <= limit) {
      return data;
    }
    int[] count = ratings.movieCounts();
    int[] kept =
        IntStream.range(0, count.length)
            .boxed()
            .sorted(Comparator.comparingInt(m -> -count[m]))
            .limit(limit)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    return new TrainingData(
        of(ratings, kept),
        data.attributes(),
        IntStream.of(kept).mapToObj(data.metadata()::get).toList());
  }

  private static RatingTable of(RatingTable ratings, int[] kept) {
    int[] row = new int[ratings.movies()];
    Arrays.fill(row, -1);
    for (int i = 0; i < kept.length; i++) {
      row[kept[i]] = i;
    }
    int[] entries =
        IntStream.range(0, ratings.size()).filter(i -> row[ratings.movie(i)] >= 0).toArray();
    float[] values = new float[entries.length];
    for (int i = 0; i < entries.length; i++) {
      values[i] = ratings.value(entries[i]);
    }
    return new RatingTable(
        ratings.users(),
        kept.length,
        IntStream.of(entries).map(ratings::user).toArray(),
        IntStream.of(entries).map(i -> row[ratings.movie(i)]).toArray(),
        values,
        IntStream.of(entries).map(ratings::time).toArray());
  }
}
