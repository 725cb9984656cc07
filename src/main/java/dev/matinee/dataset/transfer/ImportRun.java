package dev.matinee.dataset.transfer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An import over HTTP or by the console, as it stands, or stood seconds ago.
///
/// @param format what the files are
/// @param report what it has done so far
/// @param percent share of the ratings file that is read, 0 to 100
/// @param eta expected time left; null when unknown
/// @param reason why it failed, or what cancelled it; null otherwise, and if it was cancelled on
///   request
public record ImportRun(
    String id,
    State state,
    String format,
    ImportReport report,
    double percent,
    @Nullable Duration eta,
    @Nullable String reason) {

  /// Where an import stands.
  public enum State {
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /// Returns whether nothing more happens.
    public boolean ended() {
      return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
  }
}
