package dev.matinee.dataset.transfer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The state of an import over HTTP or from the console, at most some seconds old.
///
/// @param format origin and layout of the ratings file
/// @param report the result so far
/// @param percent part of the ratings file that is read, 0 to 100
/// @param eta expected time left; null if unknown
/// @param reason why it failed, or why it was cancelled without a request; else null
public record ImportRun(
    String id,
    State state,
    String format,
    ImportReport report,
    double percent,
    @Nullable Duration eta,
    @Nullable String reason) {

  /// The states of an import.
  public enum State {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /// Returns whether this state is final.
    public boolean ended() {
      return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
  }
}
