package dev.matinee.dataset.format.catalog;

import dev.matinee.catalog.NewMovie;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.FilePrefix;
import dev.matinee.dataset.format.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.modulith.NamedInterface;

/// A file of movies, recognised by its first lines.
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

  /// Reads all movies, in the order of the file.
  ///
  /// @param bad takes the lines that cannot be read
  public List<NewMovie> read(Consumer<BadLine> bad) throws IOException {
    return parse(path.getFileName().toString(), Text.read(path), layout, bad);
  }

  /// Parses a text that is known to be good, such as a resource.
  ///
  /// @throws IllegalArgumentException if a line cannot be read
  public static List<NewMovie> parse(String name, String text) {
    MovieLine layout =
        MovieLine.of(FilePrefix.ofText(text))
            .orElseThrow(() -> new IllegalArgumentException(name + " holds no movies"));
    return parse(
        name,
        text,
        layout,
        bad -> {
          throw new IllegalArgumentException(bad.toString());
        });
  }

  private static List<NewMovie> parse(
      String name, String text, MovieLine layout, Consumer<BadLine> bad) {
    List<String> lines = text.lines().toList();
    List<NewMovie> movies = new ArrayList<>(lines.size());
    for (int i = layout.headerLines(); i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        movies.add(layout.parse(lines.get(i)));
      } catch (BadRowException e) {
        bad.accept(new BadLine(name, i + 1L, e.reason()));
      }
    }
    return movies;
  }
}
