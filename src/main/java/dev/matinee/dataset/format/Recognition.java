package dev.matinee.dataset.format;

import dev.matinee.dataset.format.text.UnknownFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Recognition of files of one kind by their first lines.
@FunctionalInterface
public interface Recognition<T> {

  /// Returns the file at `path`; empty if it is of another kind.
  Optional<T> of(Path path) throws IOException;

  /// Returns the file at `path`.
  ///
  /// @throws NoSuchFileException if there is no such file
  /// @throws UnknownFormatException if it is of another kind
  static <T> T require(Path path, Recognition<T> recognition) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    return recognition.of(path).orElseThrow(() -> new UnknownFormatException(path));
  }
}
