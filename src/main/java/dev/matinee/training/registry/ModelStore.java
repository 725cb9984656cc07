package dev.matinee.training.registry;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.SnapshotFormat;
import dev.matinee.startup.Folder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// The directory of stored models, with one file such as `model-000017.matinee` per version.
///
/// A file gets its final name only after all of it is on the disk. A crash leaves the old files
/// intact, and perhaps a temporary file, which the next write removes.
@NamedInterface("registry")
@Component
public class ModelStore {

  private static final Logger log = LoggerFactory.getLogger(ModelStore.class);
  private static final Pattern NAME = Pattern.compile("model-(\\d{6,18})\\.matinee");
  private static final String TEMPORARY = ".tmp";

  private final Path directory;

  /// Opens the configured directory. If it is read-only, stored models can be read but not written.
  ///
  /// @throws InvalidConfigurationPropertyValueException if the directory does not exist and cannot
  ///   be created
  @Autowired
  public ModelStore(ModelsProperties properties) {
    this(Path.of(properties.directory()));
    new Folder(directory).obstacle().ifPresent(this::reportObstacle);
  }

  private ModelStore(Path directory) {
    this.directory = directory;
  }

  /// Returns the file of the newest version in `directory`, if there is one.
  public static Optional<Path> newest(Path directory) throws IOException {
    ModelStore store = new ModelStore(directory);
    return LongStream.of(store.versions()).boxed().max(Long::compare).map(store::file);
  }

  /// Returns the file of `version`, whether it exists or not.
  public Path file(long version) {
    return directory.resolve("model-%06d.matinee".formatted(version));
  }

  public boolean contains(long version) {
    return Files.isRegularFile(file(version));
  }

  /// Returns the size of the file of `version` in bytes, NaN without one.
  double bytes(long version) {
    try {
      return Files.size(file(version));
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  /// Returns the versions of all files, ascending.
  public long[] versions() throws IOException {
    if (!Files.isDirectory(directory)) {
      return new long[0];
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.flatMapToLong(ModelStore::version).sorted().toArray();
    }
  }

  /// Logs a warning about each file whose version is not in `known`.
  void warnAboutUnknownFiles(List<Long> known) {
    try {
      Arrays.stream(versions())
          .filter(version -> !known.contains(version))
          .forEach(
              version ->
                  log.warn("{} is not in the table of models and is ignored", file(version)));
    } catch (IOException e) {
      log.warn("The model store cannot be listed", e);
    }
  }

  /// Writes `snapshot` durably: after this method returns, it survives a crash.
  ///
  /// @return the size of the file, in bytes
  /// @throws FileAlreadyExistsException if the version has a file already
  long write(ModelSnapshot snapshot) throws IOException {
    Path target = file(snapshot.version());
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Files.createDirectories(directory);
    removeTemporaryFiles();
    Path temporary = directory.resolve(target.getFileName() + TEMPORARY);
    try {
      writeDurably(snapshot, temporary);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
    forceDirectory();
    return Files.size(target);
  }

  /// Reads the model of `version`.
  ///
  /// @throws IOException if the file is missing, damaged, or holds another version
  ModelSnapshot read(long version) throws IOException {
    ModelSnapshot snapshot = SnapshotFormat.read(file(version));
    if (snapshot.version() != version) {
      throw new IOException("the file holds version " + snapshot.version());
    }
    return snapshot;
  }

  /// Deletes the file of `version`, if it exists. A failure is only logged.
  void delete(long version) {
    try {
      Files.deleteIfExists(file(version));
    } catch (IOException e) {
      log.warn("Could not delete {}", file(version), e);
    }
  }

  private void reportObstacle(String obstacle) {
    if (!Files.isDirectory(directory)) {
      throw new InvalidConfigurationPropertyValueException(
          "matinee.models.directory", directory, obstacle);
    }
    log.warn("No model can be stored: {}", obstacle);
  }

  private void removeTemporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().endsWith(".matinee" + TEMPORARY)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static void writeDurably(ModelSnapshot snapshot, Path file) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      SnapshotFormat.write(snapshot, out);
      channel.force(true);
    }
  }

  /// Makes the new file name durable. Windows cannot open a directory, and does not need this.
  private void forceDirectory() throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static LongStream version(Path file) {
    Matcher matcher = NAME.matcher(file.getFileName().toString());
    return matcher.matches() ? LongStream.of(Long.parseLong(matcher.group(1))) : LongStream.empty();
  }
}
