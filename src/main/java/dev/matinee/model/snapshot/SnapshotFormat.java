package dev.matinee.model.snapshot;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.IdIndex;
import dev.matinee.model.Popularity;
import dev.matinee.model.RatingScale;
import dev.matinee.model.evaluation.IntervalCalibration;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/// The binary form of a [ModelSnapshot], the same for all trainers.
///
/// Big-endian: the 8 bytes `MATINEE\n`, the format version (int), an [ArrayBundle] with all
/// content, and the CRC-32C of all bytes before (int). `docs/snapshot-format.md` lists the entries
/// of the bundle.
public final class SnapshotFormat {

  /// The format version of written files. Only files of this version can be read.
  public static final int VERSION = 1;

  private static final long MAGIC = 0x4D4154494E45450AL; // MATINEE and a line feed
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int HEADER_BYTES = Long.BYTES + Integer.BYTES;

  private SnapshotFormat() {}

  /// Writes `snapshot`. Flushes the stream and leaves it open.
  public static void write(ModelSnapshot snapshot, OutputStream target) throws IOException {
    CheckedOutputStream checked =
        new CheckedOutputStream(new BufferedOutputStream(target, BUFFER_BYTES), new CRC32C());
    DataOutputStream out = new DataOutputStream(checked);
    out.writeLong(MAGIC);
    out.writeInt(VERSION);
    bundle(snapshot).write(out);
    out.writeInt((int) checked.getChecksum().getValue());
    out.flush();
  }

  /// Reads the snapshot in `file`, after checking its checksum.
  ///
  /// @throws IOException if the file cannot be read or is not a complete snapshot of this version
  public static ModelSnapshot read(Path file) throws IOException {
    verify(file);
    try (DataInputStream in = open(file)) {
      in.skipNBytes(HEADER_BYTES);
      ArrayBundle bundle = ArrayBundle.read(in);
      if (in.readNBytes(Integer.BYTES + 1).length != Integer.BYTES) {
        throw new IOException("there are bytes between the content and the checksum");
      }
      return snapshot(bundle);
    } catch (RuntimeException e) { // a file by another writer may be wrong in any way
      throw new IOException("the content is invalid: " + e.getMessage(), e);
    }
  }

  private static void verify(Path file) throws IOException {
    long body = Files.size(file) - HEADER_BYTES - Integer.BYTES;
    if (body < 0) {
      throw new IOException("the file is too short to be a model");
    }
    try (InputStream buffered = open(file)) {
      CheckedInputStream checked = new CheckedInputStream(buffered, new CRC32C());
      DataInputStream in = new DataInputStream(checked);
      if (in.readLong() != MAGIC) {
        throw new IOException("the file is not a model");
      }
      int version = in.readInt();
      if (version != VERSION) {
        throw new IOException(
            "the format version is %d, but only %d can be read".formatted(version, VERSION));
      }
      in.skipNBytes(body);
      int expected = (int) checked.getChecksum().getValue();
      if (in.readInt() != expected) {
        throw new IOException("the checksum is wrong: the file is damaged");
      }
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
  }

  private static ArrayBundle bundle(ModelSnapshot snapshot) {
    RatingScale scale = snapshot.scale();
    ArrayBundle bundle = new ArrayBundle();
    bundle.put("scale", "%s:%s:%s".formatted(scale.min(), scale.max(), scale.step()));
    ProvenanceText.write(snapshot.provenance(), bundle);
    bundle.put("movies", snapshot.movies().ids());
    snapshot.ratings().writeTo(bundle);
    snapshot.ranking().writeTo(bundle);
    snapshot.popularity().writeTo(bundle);
    snapshot.intervals().writeTo(bundle);
    return bundle;
  }

  private static ModelSnapshot snapshot(ArrayBundle bundle) {
    IdIndex movies = IdIndex.of(bundle.longs("movies"));
    return new ModelSnapshot(
        RatingScale.parse(bundle.text("scale")),
        movies,
        StoredRatingModels.read(bundle),
        StoredRankingModels.read(bundle, movies.size()),
        Popularity.read(bundle),
        IntervalCalibration.read(bundle),
        ProvenanceText.read(bundle));
  }
}
