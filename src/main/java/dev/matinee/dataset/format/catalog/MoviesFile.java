package dev.matinee.dataset.format.catalog;

import dev.matinee.catalog.NewMovie;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.dataset.format.text.FilePrefix;
import dev.matinee.dataset.format.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.modulith.NamedInterface;

/// A movies file, recognised by its first lines.
@NamedInterface("format")
public final class MoviesFile {

  private final Path path;
  private final MovieLine layout;

  private MoviesFile(Path path, MovieLine layout) {
    this.path = path;
    this.layout = layout;
  }

  /// Returns the file at `path` if it holds movies in a known format.
  public static Optional<MoviesFile> recognize(Path path) throws IOException {
    return MovieLine.of(FilePrefix.of(path)).map(layout -> new MoviesFile(path, layout));
  }

  public Path path() {
    return path;
  }

  /// Reads all movies, in file order.
  ///
  /// @param bad receives the invalid lines
  public List<NewMovie> read(Consumer<BadLine> bad) throws IOException {
    return layout.parseAll(path.getFileName().toString(), Text.read(path), bad);
  }

  /// Parses a text that must be valid, such as a resource.
  ///
  /// @throws IllegalArgumentException if a line is invalid
  public static List<NewMovie> parse(String name, String text) {
    MovieLine layout =
        MovieLine.of(FilePrefix.ofText(text))
            .orElseThrow(() -> new IllegalArgumentException(name + " holds no movies"));
    return layout.parseAll(
        name,
        text,
        bad -> {
          throw new IllegalArgumentException(bad.toString());
        });
  }
}
