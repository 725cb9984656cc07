package dev.matinee.model.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.matinee.model.IdIndex;
import dev.matinee.model.Popularity;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.UserRatings;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.evaluation.RankingFigures;
import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.ItemWeights;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.bias.Baselines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotFormatTests {

  static final RatingScale SCALE = new RatingScale(1, 10, 1);
  static final UserRatings SOMEBODY = new UserRatings(new int[] {0}, new float[] {9});

  @TempDir Path directory;

  @Test
  void readsWhatItWrote() throws IOException {
    ModelSnapshot written = snapshot();

    ModelSnapshot read = SnapshotFormat.read(file(bytes(written)));

    assertThat(read.provenance()).isEqualTo(written.provenance());
    assertThat(read.scale()).isEqualTo(written.scale());
    assertThat(read.movies().ids()).isEqualTo(written.movies().ids());
    for (int row = 0; row < written.movies().size(); row++) {
      assertThat(read.ratings().foldIn(SOMEBODY).predict(row))
          .isEqualTo(written.ratings().foldIn(SOMEBODY).predict(row));
      assertThat(read.popularity().count(row)).isEqualTo(written.popularity().count(row));
    }
    assertThat(read.ranking().foldIn(SOMEBODY).contributions(1))
        .containsExactly((double) (.9f * .5f));
    assertThat(read.intervals().halfWidth(3, 3)).isEqualTo(written.intervals().halfWidth(3, 3));
  }

  @Test
  void writesTheSameBytesEveryTime() throws IOException {
    assertThat(bytes(snapshot())).isEqualTo(bytes(snapshot()));
  }

  @Test
  void noticesAnyFlippedByte() throws IOException {
    byte[] good = bytes(snapshot());

    for (int i = 0; i < good.length; i++) {
      byte[] damaged = good.clone();
      damaged[i] ^= 0x10;
      Path file = file(damaged);
      assertThatIOException().as("byte %d", i).isThrownBy(() -> SnapshotFormat.read(file));
    }
  }

  @Test
  void noticesMissingAndAddedBytes() throws IOException {
    byte[] good = bytes(snapshot());

    for (int length : new int[] {0, 3, 12, good.length - 1, good.length + 1}) {
      Path file = file(Arrays.copyOf(good, length));
      assertThatIOException().as("%d bytes", length).isThrownBy(() -> SnapshotFormat.read(file));
    }
  }

  @Test
  void namesTheVersionThatItCannotRead() throws IOException {
    byte[] later = bytes(snapshot());
    ByteBuffer.wrap(later).putInt(8, 2);
    Path file = file(sealed(later));

    assertThatIOException()
        .isThrownBy(() -> SnapshotFormat.read(file))
        .withMessageContaining("version is 2, but only 1");
  }

  @Test
  void refusesContentThatMakesNoSense() throws IOException {
    byte[] strange = bytes(snapshot());
    int scale = new String(strange, StandardCharsets.ISO_8859_1).indexOf("1.0:10");
    strange[scale] = '?';
    Path file = file(sealed(strange));

    assertThatIOException()
        .isThrownBy(() -> SnapshotFormat.read(file))
        .withMessageContaining("content is invalid");
  }

  @Test
  void refusesBytesAfterTheContent() throws IOException {
    byte[] good = bytes(snapshot());
    Path file = file(sealed(Arrays.copyOf(good, good.length + 3)));

    assertThatIOException()
        .isThrownBy(() -> SnapshotFormat.read(file))
        .withMessageContaining("between the content and the checksum");
  }

  @ParameterizedTest
  @CsvSource({"start, 1, 9", "start, 1, -1", "start, 0, 1", "target, 2, 3", "target, 2, -1"})
  void refusesPositionsOfTheRankingModelThatDoNotExist(String array, int index, int position)
      throws IOException {
    byte[] strange = bytes(snapshot());
    String name = "ranking." + array;
    int content =
        new String(strange, StandardCharsets.ISO_8859_1).indexOf(name) + name.length() + 5;
    ByteBuffer.wrap(strange).putInt(content + Integer.BYTES * index, position);
    Path file = file(sealed(strange));

    assertThatIOException()
        .isThrownBy(() -> SnapshotFormat.read(file))
        .withMessageContaining("content is invalid");
  }

  private static ModelSnapshot snapshot() {
    RatingTable table = table();
    RatingModel model = Objects.requireNonNull(Baselines.train(table).get("biases"));
    Provenance provenance =
        new Provenance(
            17,
            "biases",
            Map.of("a=b", "line 1\nline 2 \\ end", "factors", "32"),
            -5,
            Instant.parse("2026-01-02T03:04:05.678901Z"),
            99,
            4,
            2,
            new ErrorFigures(0.1 + 0.2, 1 / 3., Double.NaN, 4),
            new RankingFigures(.5, .4, 1 / 3., 7),
            Map.of("movieMean", new ErrorFigures(1.5, 1.25, .9, 4)));
    return new ModelSnapshot(
        SCALE,
        IdIndex.of(7, 11, 1L << 40),
        model,
        new ItemWeights(
            new ImplicitWeight(0, 10),
            new int[] {0, 2, 3, 3},
            new int[] {1, 2, 0},
            new float[] {.5f, -.25f, .125f}),
        Popularity.of(table),
        HoldoutPredictions.of(model, TrainingData.of(table), table, SCALE).calibrate(),
        provenance);
  }

  private static RatingTable table() {
    return new RatingTable(
        2,
        3,
        new int[] {0, 0, 1, 1},
        new int[] {0, 1, 1, 2},
        new float[] {9, 4, 3, 8},
        new int[] {1, 2, 3, 4});
  }

  private static byte[] bytes(ModelSnapshot snapshot) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SnapshotFormat.write(snapshot, out);
    return out.toByteArray();
  }

  private static byte[] sealed(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length - 4);
    ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) checksum.getValue());
    return bytes;
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("model.matinee"), bytes);
  }
}
