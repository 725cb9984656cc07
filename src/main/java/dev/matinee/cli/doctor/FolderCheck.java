package dev.matinee.cli.doctor;

import dev.matinee.startup.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Checks that a folder is writable, or can be created, and has free space.
///
/// @param least free bytes below which the result is a warning
record FolderCheck(String name, Path folder, long least) implements Check {

  private static final long GIGABYTE = 1_000_000_000;

  FolderCheck(String name, Path folder) {
    this(name, folder, GIGABYTE);
  }

  @Override
  public Finding run() {
    Folder writable = new Folder(folder);
    return writable
        .obstacle()
        .map(obstacle -> Finding.failed(name, obstacle))
        .orElseGet(() -> space(writable));
  }

  private Finding space(Folder writable) {
    Path existing = writable.nearest();
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      String text = String.format(Locale.ROOT, "%s has %.1f GB free", writable.path(), free / 1e9);
      return free < least
          ? Finding.warning(name, text + "; free some space, because writes fail on a full disk")
          : Finding.ok(name, text);
    } catch (IOException e) {
      return Finding.failed(name, "the disk of %s cannot be read: %s".formatted(existing, e));
    }
  }
}
