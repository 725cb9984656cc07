package dev.matinee.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A folder that the service writes to and creates if it is missing.
///
/// @param path absolute and normalized
public record Folder(Path path) {

  public Folder {
    path = path.toAbsolutePath().normalize();
  }

  /// Returns why the service cannot write there and what to do; empty if it can. Creates nothing.
  public Optional<String> obstacle() {
    Path there = nearest();
    if (!Files.isDirectory(there)) {
      return Optional.of(there + " is not a folder; move it away or choose another");
    }
    return Files.isWritable(there)
        ? Optional.empty()
        : Optional.of(there + " is not writable; give the user of the service write access");
  }

  /// Returns the folder, or its nearest parent that exists.
  public Path nearest() {
    Path there = path;
    for (Path up = path; up != null && !Files.exists(there); up = up.getParent()) {
      there = up;
    }
    return there;
  }
}
