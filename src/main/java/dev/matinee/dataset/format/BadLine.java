package dev.matinee.dataset.format;

/// A line that was not taken.
///
/// @param file name of the file
/// @param line number of the line, 1 for the first
public record BadLine(String file, long line, String reason) {

  @Override
  public String toString() {
    return "%s, line %d: %s".formatted(file, line, reason);
  }
}
