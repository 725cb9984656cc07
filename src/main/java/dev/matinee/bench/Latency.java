package dev.matinee.bench;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/// How long answers took, in milliseconds.
///
/// @param p50 half of the answers took no longer
/// @param p999 the same of 99.9 %
/// @param histogram the whole distribution
public record Latency(
    double p50, double p90, double p99, double p999, double max, List<Bucket> histogram) {

  /// The first bucket's upper end; each further one is twice as wide.
  private static final long FIRST_BUCKET = 125_000;

  public Latency {
    histogram = List.copyOf(histogram);
  }

  /// Answers that took no longer than `upToMillis`, and longer than the bucket before says.
  public record Bucket(double upToMillis, long answers) {}

  /// @param nanos one value for each answer, at least one
  static Latency of(Histogram nanos) {
    List<Bucket> buckets = new ArrayList<>();
    for (HistogramIterationValue value : nanos.logarithmicBucketValues(FIRST_BUCKET, 2)) {
      buckets.add(
          new Bucket(
              millis(value.getValueIteratedTo() + 1), value.getCountAddedInThisIterationStep()));
    }
    return new Latency(
        percentile(nanos, 50),
        percentile(nanos, 90),
        percentile(nanos, 99),
        percentile(nanos, 99.9),
        millis(nanos.getMaxValue()),
        buckets);
  }

  private static double percentile(Histogram nanos, double percentile) {
    return millis(nanos.getValueAtPercentile(percentile));
  }

  /// Rounded to microseconds, which is finer than it is measured.
  private static double millis(long nanos) {
    return Math.round(nanos / 1e3) / 1e3;
  }
}
