package dev.matinee.dataset.format.ratings;

import static java.util.stream.Collectors.joining;

import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.FilePrefix;
import dev.matinee.dataset.format.text.Text;
import dev.matinee.model.RatingScale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

/// A ratings file, recognised by its first lines.
@NamedInterface("format")
public final class RatingsFile {

  private static final int BUFFER = 1 << 16;
  private static final int LINES_PER_REPORT = 1 << 12;

  private final Path path;
  private final Layout layout;
  private final Origin origin;

  private RatingsFile(Path path, Layout layout, Origin origin) {
    this.path = path;
    this.layout = layout;
    this.origin = origin;
  }

  /// Returns the file at `path` if it holds ratings in a known format.
  public static Optional<RatingsFile> recognize(Path path) throws IOException {
    FilePrefix sample = FilePrefix.of(path);
    return LayoutDetector.of(sample)
        .map(layout -> new RatingsFile(path, layout, OriginDetector.of(layout, sample)));
  }

  public Path path() {
    return path;
  }

  public Origin origin() {
    return origin;
  }

  public boolean hasTimes() {
    return layout.hasTimes();
  }

  /// Returns the number of the line with the first rating, 1 for the first line.
  public long firstLine() {
    return layout.headerLines() + 1L;
  }

  /// Returns the size in bytes.
  public long size() throws IOException {
    return Files.size(path);
  }

  /// Returns the origin, the layout, and whether ratings have times.
  public String description() {
    return Stream.of(origin.title(), layout.name(), hasTimes() ? "with times" : "without times")
        .filter(part -> !part.isEmpty())
        .collect(joining(", "));
  }

  /// Reads all rows, in constant memory.
  ///
  /// @param position receives the number of bytes read, now and then and at the end
  public void read(RatingRowConsumer rows, LongConsumer position) throws IOException {
    try (FileChannel channel = FileChannel.open(path);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8),
                BUFFER)) {
      String line = reader.readLine();
      for (long number = 1; line != null; number++) {
        if (number > layout.headerLines() && !line.isBlank()) {
          read(number, number == 1 ? Text.withoutMark(line) : line, rows);
        }
        if (number % LINES_PER_REPORT == 0) {
          position.accept(channel.position());
        }
        line = reader.readLine();
      }
      position.accept(channel.position());
    }
  }

  private void read(long number, String line, RatingRowConsumer rows) {
    RatingRow row;
    try {
      row = RatingRow.of(layout.cells(line));
    } catch (BadRowException e) {
      rows.reject(number, e.reason());
      return;
    }
    if (row.rating() == 0 && origin == Origin.MOVIETWEETINGS) {
      rows.reject(number, RatingScale.ZERO + "; delete the rating instead");
    } else {
      rows.accept(number, row.userId(), row.movieId(), row.rating(), row.ratedAt());
    }
  }
}
