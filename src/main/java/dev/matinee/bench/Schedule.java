package dev.matinee.bench;

import java.time.Duration;

/// When the requests of a phase are to start.
sealed interface Schedule {

  /// Returns how many requests there are at most.
  long requests();

  /// Returns when a request is to start, in nanoseconds since the phase began.
  ///
  /// @param number of the request, from 0
  /// @param now nanoseconds since the phase began
  long due(long number, long now);

  /// Each connection sends its next request when the answer to the last one is there: shows how
  /// much the service can do. It hides a stall, for nobody asks while all wait.
  record Closed(long requests) implements Schedule {

    @Override
    public long due(long number, long now) {
      return now;
    }
  }

  /// Requests start at a steady pace, whatever the service does, as those of independent users do.
  record Paced(long requests, double perSecond) implements Schedule {

    static Paced during(Duration duration, double perSecond, long maxRequests) {
      double planned = perSecond * duration.toNanos() / 1e9;
      return new Paced(Math.min(maxRequests, (long) Math.ceil(planned)), perSecond);
    }

    @Override
    public long due(long number, long now) {
      return (long) (number * 1e9 / perSecond);
    }
  }
}
