package dev.matinee.dataset.format.catalog;

import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.dataset.format.text.BadRowException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Layout of a file with one movie or user per line.
interface CatalogLine<T> {

  T parse(String line) throws BadRowException;

  /// Returns the number of lines before the first movie or user.
  default int headerLines() {
    return 0;
  }

  /// Returns the movie or user in `line`; empty if the line is invalid.
  default Optional<T> tryParse(String line) {
    try {
      return Optional.of(parse(line));
    } catch (BadRowException e) {
      return Optional.empty();
    }
  }

  /// Parses a whole file and skips blank lines.
  ///
  /// @param name name of the file
  /// @param bad receives the invalid lines
  default List<T> parseAll(String name, String text, Consumer<BadLine> bad) {
    List<String> lines = text.lines().toList();
    List<T> parsed = new ArrayList<>(lines.size());
    for (int i = headerLines(); i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        try {
          parsed.add(parse(lines.get(i)));
        } catch (BadRowException e) {
          bad.accept(new BadLine(name, i + 1L, e.reason()));
        }
      }
    }
    return parsed;
  }
}
