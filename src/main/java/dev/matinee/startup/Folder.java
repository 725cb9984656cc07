package dev.matinee.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A folder that the service writes to; it makes it when it is missing.
///
/// @param path absolute and normalized
public record Folder(Path path) {

  public Folder {
    path = path.toAbsolutePath().normalize();
  }

  /// Returns why nothing can be written there and what to do, empty if it can. Nothing is made.
  public Optional<String> obstacle() {
    Path there = nearest();
    if (!Files.isDirectory(there)) {
      return Optional.of(there + " is not a folder; move it away or choose another");
    }
    return Files.isWritable(there)
        ? Optional.empty()
        : Optional.of(there + " is not writable; let the user of the service write there");
  }

  /// Returns the folder, or what exists of the folders above it.
  public Path nearest() {
    Path there = path;
    for (Path up = path; up != null && !Files.exists(there); up = up.getParent()) {
      there = up;
    }
    return there;
  }
}
