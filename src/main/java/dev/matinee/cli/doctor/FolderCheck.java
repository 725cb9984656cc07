package dev.matinee.cli.doctor;

import dev.matinee.startup.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Whether a folder can be written, or made, and has room.
///
/// @param least bytes below which room is short
record FolderCheck(String name, Path folder, long least) implements Check {

  private static final long GIGABYTE = 1_000_000_000;

  FolderCheck(String name, Path folder) {
    this(name, folder, GIGABYTE);
  }

  @Override
  public Finding look() {
    Folder writable = new Folder(folder);
    return writable
        .obstacle()
        .map(obstacle -> Finding.failed(name, obstacle))
        .orElseGet(() -> room(writable));
  }

  private Finding room(Folder writable) {
    Path there = writable.nearest();
    try {
      return room(writable.path(), Files.getFileStore(there).getUsableSpace());
    } catch (IOException e) {
      return Finding.failed(name, "the disk of %s cannot be read: %s".formatted(there, e));
    }
  }

  private Finding room(Path path, long bytes) {
    String room = String.format(Locale.ROOT, "%s has %.1f GB free", path, bytes / 1e9);
    return bytes < least
        ? Finding.warning(name, room + "; make room, for writes fail when the disk is full")
        : Finding.ok(name, room);
  }
}
