package dev.matinee.dataset.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.matinee.EmptyStore;
import dev.matinee.catalog.NewMovie;
import dev.matinee.dataset.format.Dataset;
import dev.matinee.model.RatingScale;
import dev.matinee.ratings.ExportedRating;
import dev.matinee.ratings.NewRating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExporterTests extends EmptyStore implements EmptyStore.OnH2 {

  @TempDir Path folder;

  @BeforeEach
  void rate() {
    movies.putAll(List.of(movie("1"), movie("up-2009")));
    ratings.load(
        List.of(
            new NewRating("5", "1", 4, Instant.parse("2026-01-31T12:00:00.25Z")),
            new NewRating("ann@home", "up-2009", 3, Instant.parse("2026-02-01T00:00:00Z"))));
  }

  @Test
  void writesCsv() throws IOException {
    Path file = folder.resolve("out.csv");

    long count = new Exporter(ratings).write(file, written -> {});

    assertThat(count).isEqualTo(2);
    assertThat(file)
        .hasContent(
            """
            userId,movieId,rating,timestamp
            5,1,4,2026-01-31T12:00:00.250Z
            ann@home,up-2009,3,2026-02-01T00:00:00Z
            """);
  }

  @Test
  void reportsThatAllIsWritten() throws IOException {
    List<Long> reports = new ArrayList<>();

    new Exporter(ratings).write(folder.resolve("out.csv"), reports::add);

    assertThat(reports).containsExactly(2L);
  }

  @Test
  void writesNdjson() throws IOException {
    Path file = folder.resolve("out.ndjson");

    new Exporter(ratings).write(file, written -> {});

    assertThat(Files.readAllLines(file))
        .first()
        .isEqualTo(
            "{\"userId\":\"5\",\"movieId\":\"1\",\"rating\":4,"
                + "\"ratedAt\":\"2026-01-31T12:00:00.250Z\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.csv", "out.ndjson"})
  void whatIsExportedCanBeImportedUnchanged(String name) throws IOException {
    Path file = folder.resolve(name);
    new Exporter(ratings).write(file, written -> {});
    List<ExportedRating> exported = all();
    empty();

    new Importer(movies, users, ratings, new RatingScale(1, 10, 1))
        .load(Dataset.at(file), Optional.empty(), (position, soFar) -> {});

    assertThat(all()).isEqualTo(exported);
  }

  @Test
  void aFailedExportLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("out.csv"), "old");
    ratings.load(
        IntStream.range(0, 20_000)
            .mapToObj(i -> new NewRating("u" + i, "1", 4, Instant.EPOCH))
            .toList());
    Exporter exporter = new Exporter(ratings);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                exporter.write(
                    file,
                    written -> {
                      throw new IllegalStateException("stopped");
                    }));

    assertThat(folder.toFile().list()).containsExactly("out.csv");
    assertThat(file).hasContent("old");
  }

  static NewMovie movie(String id) {
    return new NewMovie(id, id, null, List.of());
  }
}
