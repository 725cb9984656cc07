package dev.matinee.dataset.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The folder of all uploads of this process, including those that Tomcat is still receiving.
///
/// The process locks the file `….lock` beside the folder, and the operating system releases the
/// lock when the process ends. A folder whose lock is free was left by a killed process.
final class UploadFolder implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(UploadFolder.class);
  private static final String PREFIX = "matinee-uploads-";
  private static final String LOCK = ".lock";

  /// Lock files of this JVM. Opening and closing one of them would release its lock.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel lock;

  private UploadFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Creates a folder below `parent`, and deletes the folders that killed processes left there.
  static UploadFolder below(Path parent) throws IOException {
    Path absolute = Files.createDirectories(parent.toAbsolutePath());
    sweep(absolute);
    Path path = Files.createTempDirectory(absolute, PREFIX);
    Path file = lockOf(path);
    HELD.add(file);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel.lock();
    channel.write(ByteBuffer.wrap(new byte[] {1}));
    return new UploadFolder(path, channel);
  }

  Path path() {
    return path;
  }

  /// Creates a folder for the files of one import.
  Path create() throws IOException {
    Files.createDirectories(path); // a cleaner of temporary files may have deleted it
    return Files.createTempDirectory(path, "import-");
  }

  /// Deletes the folder. If files in it are still in use, the next start deletes it.
  @Override
  public void close() throws IOException {
    try (lock) {
      Files.deleteIfExists(path);
      Files.deleteIfExists(lockOf(path));
    } catch (DirectoryNotEmptyException e) {
      log.debug("{} is still in use", path);
    }
    HELD.remove(lockOf(path));
  }

  private static void sweep(Path parent) throws IOException {
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, PREFIX + "*" + LOCK)) {
      for (Path file : locks) {
        if (!HELD.contains(file)) {
          deleteIfLeft(file);
        }
      }
    }
  }

  /// Skips an empty lock file: its owner is about to lock it.
  private static void deleteIfLeft(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      FileLock taken = channel.size() == 0 ? null : channel.tryLock();
      if (taken != null) {
        String name = file.toString();
        Path folder = Path.of(name.substring(0, name.length() - LOCK.length()));
        FileSystemUtils.deleteRecursively(folder);
        Files.deleteIfExists(file);
        log.info("Deleted the uploads that a killed process left in {}", folder);
      }
    } catch (IOException | UncheckedIOException e) {
      log.debug("Cannot delete {}: {}", file, e.toString());
    }
  }

  private static Path lockOf(Path folder) {
    return folder.resolveSibling(folder.getFileName() + LOCK);
  }
}
