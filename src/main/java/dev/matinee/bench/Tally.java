package dev.matinee.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// What came of the requests of one phase. Safe for use by several threads.
///
/// Latencies are those of successes alone, with three significant digits.
final class Tally {

  private static final long FINEST = TimeUnit.MICROSECONDS.toNanos(1);
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);

  private final Histogram latencies = new ConcurrentHistogram(FINEST, LONGEST, 3);
  private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
  private volatile long nanos;

  void success(long latency) {
    latencies.recordValue(Math.clamp(latency, 0, LONGEST));
  }

  /// @param reason few-valued: an HTTP status, or why there was no answer
  void failure(String reason) {
    failures.computeIfAbsent(reason, _ -> new LongAdder()).increment();
  }

  /// Takes note of how long the phase was.
  void took(long phaseNanos) {
    nanos = phaseNanos;
  }

  Histogram latencies() {
    return latencies;
  }

  Map<String, Long> failures() {
    Map<String, Long> counts = new TreeMap<>();
    failures.forEach((reason, count) -> counts.put(reason, count.sum()));
    return counts;
  }

  long requests() {
    return latencies.getTotalCount() + failures.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /// Returns successes per second.
  double throughput() {
    return nanos == 0 ? 0 : latencies.getTotalCount() * 1e9 / nanos;
  }
}
