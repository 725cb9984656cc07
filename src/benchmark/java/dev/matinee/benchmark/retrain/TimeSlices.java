package dev.matinee.benchmark.retrain;

import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import java.util.stream.IntStream;

/// Ratings in the order of their time, cut into a long past and slices of equal size.
///
/// @param share size of a slice, as a share of all ratings
/// @param slices number of slices
@SuppressWarnings("ArrayRecordComponent") // nobody changes or compares it
record TimeSlices(TrainingData data, int[] rank, double share, int slices) {

  static TimeSlices of(TrainingData data, double share, int slices) {
    RatingTable ratings = data.ratings();
    int[] byTime =
        IntStream.range(0, ratings.size())
            .mapToObj(i -> (long) ratings.time(i) << Integer.SIZE | i)
            .sorted()
            .mapToInt(Long::intValue)
            .toArray();
    int[] rank = new int[byTime.length];
    for (int i = 0; i < byTime.length; i++) {
      rank[byTime[i]] = i;
    }
    return new TimeSlices(data, rank, share, slices);
  }

  /// Returns the past and the first `count` slices.
  TrainingData before(int count) {
    int end = start(count);
    return data.with(data.ratings().filter(i -> rank[i] < end));
  }

  /// Returns slice `number`, from 0.
  RatingTable slice(int number) {
    int from = start(number);
    int to = start(number + 1);
    return data.ratings().filter(i -> rank[i] >= from && rank[i] < to);
  }

  private int start(int slice) {
    return (int) Math.round(rank.length * (1 - (slices - slice) * share));
  }
}
