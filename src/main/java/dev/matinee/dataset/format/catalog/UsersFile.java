package dev.matinee.dataset.format.catalog;

import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.dataset.format.text.FilePrefix;
import dev.matinee.dataset.format.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.modulith.NamedInterface;

/// A users file, recognised by its first lines.
@NamedInterface("format")
public final class UsersFile {

  private final Path path;
  private final UserLine layout;

  private UsersFile(Path path, UserLine layout) {
    this.path = path;
    this.layout = layout;
  }

  /// Returns the file at `path` if it holds users in a known format.
  public static Optional<UsersFile> recognize(Path path) throws IOException {
    return UserLine.of(FilePrefix.of(path)).map(layout -> new UsersFile(path, layout));
  }

  public Path path() {
    return path;
  }

  /// Reads all users, in file order.
  ///
  /// @param bad receives the invalid lines
  public List<NewUser> read(Consumer<BadLine> bad) throws IOException {
    return layout.parseAll(path.getFileName().toString(), Text.read(path), bad);
  }
}
