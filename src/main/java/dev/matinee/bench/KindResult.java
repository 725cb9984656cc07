package dev.matinee.bench;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What was measured of one kind of request.
///
/// @param kind such as `predictions`
/// @param request such as `GET /api/v1/users/{userId}/predictions/{movieId}`
/// @param requestsPerSecond answered while every connection asked as fast as it could
/// @param pacedPerSecond the pace at which latencies were taken, half of `requestsPerSecond`
/// @param requests of all phases, with those of the warm-up
/// @param failures of these, by reason
/// @param latency null if nothing was answered at that pace
public record KindResult(
    String kind,
    String request,
    double requestsPerSecond,
    double pacedPerSecond,
    long requests,
    Map<String, Long> failures,
    @Nullable Latency latency) {

  public KindResult {
    failures = new TreeMap<>(failures);
  }

  /// Returns the number of requests that failed.
  public long failed() {
    return failures.values().stream().mapToLong(Long::longValue).sum();
  }
}
