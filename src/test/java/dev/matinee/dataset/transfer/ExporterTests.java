package dev.matinee.dataset.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.matinee.catalog.NewMovie;
import dev.matinee.dataset.format.Dataset;
import dev.matinee.model.RatingScale;
import dev.matinee.ratings.NewRating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExporterTests {

  @TempDir Path folder;
  final MemoryStore store = new MemoryStore();

  @BeforeEach
  void rate() {
    store.put(List.of(movie("1"), movie("up-2009")));
    store.store(
        List.of(
            new NewRating("5", "1", 4, Instant.parse("2026-01-31T12:00:00.25Z")),
            new NewRating("ann@home", "up-2009", 3.5, Instant.parse("2026-02-01T00:00:00Z"))));
  }

  @Test
  void writesCsv() throws IOException {
    Path file = folder.resolve("out.csv");

    long count = new Exporter(store).write(file, written -> {});

    assertThat(count).isEqualTo(2);
    assertThat(file)
        .hasContent(
            """
            userId,movieId,rating,timestamp
            5,1,4,2026-01-31T12:00:00.250Z
            ann@home,up-2009,3.5,2026-02-01T00:00:00Z
            """);
  }

  @Test
  void writesNdjson() throws IOException {
    Path file = folder.resolve("out.ndjson");

    new Exporter(store).write(file, written -> {});

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
    new Exporter(store).write(file, written -> {});
    MemoryStore other = new MemoryStore();

    new Importer(other, new RatingScale(.5, 10, .5))
        .load(Dataset.at(file), Optional.empty(), (position, soFar) -> {});

    assertThat(other.ratings).isEqualTo(store.ratings);
  }

  @Test
  void aFailedExportLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("out.csv"), "old");
    for (int i = 0; i < 20_000; i++) {
      store.store(List.of(new NewRating("u" + i, "1", 4, Instant.EPOCH)));
    }
    Exporter exporter = new Exporter(store);

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
