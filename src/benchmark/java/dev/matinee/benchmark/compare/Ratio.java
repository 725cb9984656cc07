package dev.matinee.benchmark.compare;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Ratio of the candidate to the base, over several pairs of runs.
///
/// @param median above 1 if the candidate is slower
/// @param low of the pair with the lowest ratio
/// @param high of the pair with the highest ratio
record Ratio(double median, double low, double high) {

  /// Returns the ratio of each candidate value to the base value of the same pair. All are NaN if a
  /// value is.
  ///
  /// @throws IllegalArgumentException if the numbers of values differ, or there are none
  static Ratio of(double[] base, double[] candidate) {
    if (base.length != candidate.length || base.length == 0) {
      throw new IllegalArgumentException(
          "%d values and %d values are no pairs".formatted(base.length, candidate.length));
    }
    double[] ratios =
        IntStream.range(0, base.length).mapToDouble(i -> candidate[i] / base[i]).toArray();
    return new Ratio(
        median(ratios),
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow());
  }

  /// Returns the middle of the sorted values, or the mean of the two in the middle; NaN if one is.
  static double median(double... values) {
    if (Arrays.stream(values).anyMatch(Double::isNaN)) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
