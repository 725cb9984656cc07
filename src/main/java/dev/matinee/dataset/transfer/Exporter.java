package dev.matinee.dataset.transfer;

import dev.matinee.model.RatingScale;
import dev.matinee.ratings.ExportedRating;
import dev.matinee.ratings.store.Ratings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/// Writer of all ratings as CSV or NDJSON, in constant memory; the result can be imported again.
///
/// The characters of ids and times need no quotes or escapes. ISO-8601 times also distinguish an
/// export from a MovieLens file.
@Component
public class Exporter {

  private static final String HEADER = "userId,movieId,rating,timestamp\n";
  private static final int RATINGS_PER_REPORT = 10_000;

  private final Ratings ratings;

  Exporter(Ratings ratings) {
    this.ratings = ratings;
  }

  /// Writes NDJSON if the name of `file` ends in `.ndjson`, `.jsonl` or `.json`, else CSV. The file
  /// appears only when it is complete.
  ///
  /// @param progress receives the number of ratings written so far, now and then and at the end
  /// @return the number of ratings
  public long write(Path file, LongConsumer progress) throws IOException {
    Path partial = file.resolveSibling(file.getFileName() + ".part");
    try {
      long count = writeTo(partial, isJson(file), progress);
      Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } catch (UncheckedIOException e) {
      throw new IOException("cannot write " + file, e);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /// Writes all ratings into `out` in UTF-8, without closing it.
  ///
  /// @param json true for NDJSON, false for CSV
  /// @throws UncheckedIOException if writing fails
  public void write(OutputStream out, boolean json) throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writeTo(writer, json, written -> {});
    writer.flush();
  }

  private long writeTo(Path file, boolean json, LongConsumer progress) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      return writeTo(writer, json, progress);
    }
  }

  private long writeTo(BufferedWriter writer, boolean json, LongConsumer progress)
      throws IOException {
    Function<ExportedRating, String> format = json ? Exporter::json : Exporter::csv;
    long[] count = new long[1];
    if (!json) {
      writer.write(HEADER);
    }
    ratings.forEach(
        rating -> {
          write(writer, format.apply(rating));
          if (++count[0] % RATINGS_PER_REPORT == 0) {
            progress.accept(count[0]);
          }
        });
    progress.accept(count[0]);
    return count[0];
  }

  private static void write(BufferedWriter writer, String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isJson(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".ndjson") || name.endsWith(".jsonl") || name.endsWith(".json");
  }

  private static String csv(ExportedRating rating) {
    return rating.userId()
        + ','
        + rating.movieId()
        + ','
        + RatingScale.text(rating.rating())
        + ','
        + rating.ratedAt()
        + '\n';
  }

  private static String json(ExportedRating rating) {
    return "{\"userId\":\""
        + rating.userId()
        + "\",\"movieId\":\""
        + rating.movieId()
        + "\",\"rating\":"
        + RatingScale.text(rating.rating())
        + ",\"ratedAt\":\""
        + rating.ratedAt()
        + "\"}\n";
  }
}
