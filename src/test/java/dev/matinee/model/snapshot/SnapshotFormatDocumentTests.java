package dev.matinee.model.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.RatingScale;
import dev.matinee.model.UserRatings;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another program can write a snapshot from `docs/snapshot-format.md`: nothing here writes with
/// the classes of the service.
class SnapshotFormatDocumentTests {

  static final UserRatings USER = new UserRatings(new int[] {0, 1}, new float[] {9, 5});
  static final double TOLERANCE = 1e-5;

  @TempDir Path directory;

  @Test
  void aBiasModelWrittenByHandIsRead() throws IOException {
    ModelSnapshot snapshot =
        read(
            everySnapshot()
                .text("rating.kind", "bias")
                .floats("rating.parameters", 6, 2)
                .floats("rating.movieBias", 1, -1, .5f));

    // b_u = ((9 - 6 - 1) + (5 - 6 + 1)) / (2 + 2)
    assertThat(snapshot.ratings().foldIn(USER).predict(2)).isCloseTo(7, within(TOLERANCE));
    assertThat(snapshot.ratings().foldIn(USER).deviation(2)).isEqualTo(1);
  }

  @Test
  void aModelWithTooFewParametersIsRefused() throws IOException {
    Entries entries =
        everySnapshot()
            .text("rating.kind", "bias")
            .floats("rating.parameters", 6)
            .floats("rating.movieBias", 1, -1, .5f);

    assertThatIOException()
        .isThrownBy(() -> read(entries))
        .withMessageContaining("content is invalid");
  }

  @Test
  void theEntriesOfEverySnapshotMeanWhatTheDocumentSays() throws IOException {
    ModelSnapshot snapshot = read(minimal());

    assertThat(snapshot.scale()).isEqualTo(new RatingScale(1, 10, 1));
    assertThat(snapshot.movies().ids()).containsExactly(7, 11, 1L << 40);
    assertThat(snapshot.popularity().count(1)).isEqualTo(20);
    assertThat(snapshot.popularity().recent(1)).isEqualTo(20);
    assertThat(snapshot.popularity().shrunkMean(1, 6, 5)).isCloseTo(7.6, within(TOLERANCE));
    assertThat(snapshot.intervals().halfWidth(4, 100)).isEqualTo(2);
    assertThat(snapshot.intervals().halfWidth(5, 99)).isEqualTo(3);
    assertThat(snapshot.intervals().halfWidth(5, 100)).isEqualTo(4);
    double[] scores = new double[3];
    snapshot.ranking().foldIn(USER).scoreAll(scores);
    assertThat(scores).containsOnly(0);
  }

  @Test
  void theProvenanceMeansWhatTheDocumentSays() throws IOException {
    Provenance provenance = read(minimal()).provenance();

    assertThat(provenance.version()).isEqualTo(17);
    assertThat(provenance.trainer()).isEqualTo("spark");
    assertThat(provenance.settings()).isEqualTo(Map.of("a=b", "one\ntwo\\", "factors", "16"));
    assertThat(provenance.trainedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(provenance.watermark()).isEqualTo(99);
    assertThat(provenance.holdout().rmse()).isEqualTo(1.5);
    assertThat(provenance.holdout().coverage90()).isNaN();
    assertThat(provenance.baselines()).isEmpty();
    assertThat(provenance.lists().users()).isZero();
  }

  @Test
  void aFactorModelWithDenseLayersIsRead() throws IOException {
    ModelSnapshot snapshot =
        read(
            everySnapshot()
                .text("rating.kind", "factor")
                .floats("rating.parameters", 6, 2, 1, 0, 1)
                .ints("rating.factors", 2)
                .floats("rating.movieBias", .5f, 0, -.5f)
                .floats("rating.movieFactors", 1, 0, 0, 1, 2, 3)
                .ints("rating.head.layers", 2)
                // Unit 0 reads the second factor of the movie, unit 1 its negative: ReLU stops it.
                .floats("rating.head.weights.0", 0, 0, 0, 0, 0, 0, 1, -1)
                .floats("rating.head.biases.0", .25f, 0)
                .floats("rating.head.weights.1", .5f, 8)
                .floats("rating.head.biases.1", .125f));

    // p = 0 and b = 0 without ratings: 6 + 2 (-.5 + .5 (3 + .25) + .125)
    UserRatings none = new UserRatings(new int[0], new float[0]);
    assertThat(snapshot.ratings().foldIn(none).predict(2)).isCloseTo(8.5, within(TOLERANCE));
  }

  @Test
  void aBayesianModelIsRead() throws IOException {
    ModelSnapshot snapshot =
        read(
            everySnapshot()
                .text("rating.kind", "bayesian")
                .floats("rating.parameters", 6, 2, 0)
                .ints("rating.shape", 2, 1)
                .text("rating.attributes", "age number 18.5 30.0\nhome+town text New+York")
                .text("rating.traits", "Drama\n398")
                .sample("rating.sample.0", 4, 2));

    // m = (0, .25) + links of both movies, (0, .5), over the root of 2; Lambda = I, alpha = 1.
    // X'X of [1; 1] and [0; 1] is [1 1; 1 2]; y = 1.5 - .5 and -.5 + .5.
    double m = .25 + .5 / Math.sqrt(2);
    double p = (3 * 1 - 1 * (m + 1)) / 5;
    double b = (2 * (m + 1) - 1) / 5;
    assertThat(snapshot.ratings().foldIn(USER).predict(2))
        .isCloseTo(6 + 2 * (b + .25 + 2 * p), within(TOLERANCE));
  }

  @Test
  void itemWeightsAreRead() throws IOException {
    ModelSnapshot snapshot =
        read(
            minimal()
                .text("ranking.kind", "item-weights")
                .floats("ranking.strength", 0, 10)
                .ints("ranking.start", 0, 2, 3, 3)
                .ints("ranking.target", 1, 2, 0)
                .floats("ranking.weight", .5f, -.25f, .125f));

    double[] scores = new double[3];
    snapshot.ranking().foldIn(USER).scoreAll(scores);

    assertThat(scores).containsExactly(new double[] {.0625, .45, -.225}, within(TOLERANCE));
  }

  @Test
  void implicitFactorsAreRead() throws IOException {
    ModelSnapshot snapshot =
        read(
            minimal()
                .text("ranking.kind", "implicit-factors")
                .floats("ranking.strength", 0, 10)
                .ints("ranking.factors", 1)
                .floats("ranking.embeddings", 1, 2, 3)
                .floats("ranking.penalties", .5f, .25f));

    double[] scores = new double[3];
    snapshot.ranking().foldIn(USER).scoreAll(scores);

    // A = (.9 + .5 * 4) + .5 * 14 + .25 (2 + .5 * 3)
    double y = (.9 + .5 * 2) / (2.9 + 7 + .875);
    assertThat(scores).containsExactly(new double[] {y, 2 * y, 3 * y}, within(TOLERANCE));
  }

  @Test
  void theDocumentNamesEveryEntry() throws IOException {
    String document = Files.readString(Path.of("docs", "snapshot-format.md"));

    assertThat(everySnapshot().names)
        .filteredOn(name -> !name.equals("written.by"))
        .allMatch(name -> document.contains("`" + name + "`"));
  }

  private static Entries minimal() throws IOException {
    return everySnapshot()
        .text("rating.kind", "bias")
        .floats("rating.parameters", 6, 2)
        .floats("rating.movieBias", 0, 0, 0);
  }

  private static Entries everySnapshot() throws IOException {
    return new Entries()
        .text("scale", "1:10:1")
        .longs("movies", 7, 11, 1L << 40)
        .ints("popularity.count", 10, 20, 0)
        .floats("popularity.sum", 70, 160, 0)
        .ints("intervals.userBounds", 5)
        .ints("intervals.movieBounds", 100)
        .floats("intervals.halfWidth", Float.POSITIVE_INFINITY, 2, 3, 4)
        .text("provenance.version", "17")
        .text("provenance.trainer", "spark")
        .text("provenance.settings", "a\\075b=one\\ntwo\\\\\nfactors=16")
        .text("provenance.seed", "42")
        .text("provenance.trainedAt", "2026-01-02T03:04:05Z")
        .text("provenance.watermark", "99")
        .text("provenance.ratings", "30")
        .text("provenance.users", "12")
        .text("provenance.holdout", "1.5 1.25 NaN 100")
        .text("provenance.baselines", "")
        .text("written.by", "a later version, to be ignored");
  }

  private ModelSnapshot read(Entries entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.write("MATINEE\n".getBytes(StandardCharsets.US_ASCII));
    out.writeInt(1);
    out.writeInt(entries.names.size());
    entries.bytes.writeTo(out);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes.toByteArray());
    out.writeInt((int) checksum.getValue());
    return SnapshotFormat.read(
        Files.write(directory.resolve("model-000017.matinee"), bytes.toByteArray()));
  }

  /// The entries of a body, as bytes.
  private static final class Entries {

    final List<String> names = new ArrayList<>();
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    Entries text(String name, String value) throws IOException {
      byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
      begin(name, 'T', utf8.length);
      out.write(utf8);
      return this;
    }

    Entries floats(String name, float... values) throws IOException {
      begin(name, 'F', values.length);
      for (float value : values) {
        out.writeFloat(value);
      }
      return this;
    }

    Entries ints(String name, int... values) throws IOException {
      begin(name, 'I', values.length);
      for (int value : values) {
        out.writeInt(value);
      }
      return this;
    }

    Entries longs(String name, long... values) throws IOException {
      begin(name, 'L', values.length);
      for (long value : values) {
        out.writeLong(value);
      }
      return this;
    }

    /// A sample of K = 1 over 3 movies: a stride of 4, 4 columns of attributes and 2 of metadata.
    Entries sample(String prefix, int attributes, int traits) throws IOException {
      return floats(prefix + ".alpha", 1)
          .floats(prefix + ".movies", 1, .5f, 0, 0, 0, -.5f, 0, 0, 2, .25f, 0, 0)
          .floats(prefix + ".links", 0, .25f, 0, 0, 0, .25f, 0, 0, 0, 0, 0, 0)
          .floats(prefix + ".users.mean", 0, .25f)
          .floats(prefix + ".users.precision", 1, 0, 0, 1)
          .floats(prefix + ".users.weights", new float[attributes * 4])
          .floats(prefix + ".users.strength")
          .floats(prefix + ".moviePrior.mean", 0, 0)
          .floats(prefix + ".moviePrior.precision", 1, 0, 0, 1)
          .floats(prefix + ".moviePrior.weights", new float[traits * 4])
          .floats(prefix + ".moviePrior.strength");
    }

    private void begin(String name, char type, int length) throws IOException {
      names.add(name);
      out.writeShort(name.length());
      out.writeBytes(name);
      out.writeByte(type);
      out.writeInt(length);
    }
  }
}
