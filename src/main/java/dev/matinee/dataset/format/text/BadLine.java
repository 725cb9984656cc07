package dev.matinee.dataset.format.text;

import org.springframework.modulith.NamedInterface;

/// A rejected line of a file.
///
/// @param file name of the file
/// @param line number of the line, 1 for the first
/// @param reason why it was rejected; cut to 500 characters because it may quote a whole line
@NamedInterface("format")
public record BadLine(String file, long line, String reason) {

  private static final int MAX_REASON = 500;

  public BadLine {
    reason = reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON - 1) + "…";
  }

  @Override
  public String toString() {
    return "%s, line %d: %s".formatted(file, line, reason);
  }
}
