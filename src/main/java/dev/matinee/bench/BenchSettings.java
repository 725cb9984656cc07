package dev.matinee.bench;

import java.time.Duration;
import java.util.List;

/// How much load, for how long.
///
/// @param connections requests under way at once, 1 to 64
/// @param warmUp of each kind of request, not measured; up to a minute
/// @param duration of each measured phase, up to a minute
/// @param maxRequests most requests of a phase
/// @param writes whether ratings are written too
/// @param users whom to ask about; empty for users with ratings as the service exports them
public record BenchSettings(
    int connections,
    Duration warmUp,
    Duration duration,
    long maxRequests,
    boolean writes,
    List<String> users) {

  static final Duration MAX_PHASE = Duration.ofSeconds(60);
  private static final int MAX_CONNECTIONS = 64;

  /// @throws IllegalArgumentException if something is out of bounds; the message is for the user
  public BenchSettings {
    users = List.copyOf(users);
    require(connections >= 1 && connections <= MAX_CONNECTIONS, "--connections must be 1 to 64");
    require(
        !warmUp.isNegative() && warmUp.compareTo(MAX_PHASE) <= 0, "--warm-up must be 0 to 60 s");
    require(
        duration.isPositive() && duration.compareTo(MAX_PHASE) <= 0,
        "--seconds must be above 0 and up to 60");
    require(maxRequests >= 1, "--max-requests must be at least 1");
    require(
        users.stream().allMatch(user -> user.matches("[A-Za-z0-9._:@-]{1,64}")),
        "--user must be an id: up to 64 of A-Z a-z 0-9 . _ : @ -");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
