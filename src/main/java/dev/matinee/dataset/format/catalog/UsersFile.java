package dev.matinee.dataset.format.catalog;

import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.FilePrefix;
import dev.matinee.dataset.format.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.modulith.NamedInterface;

/// A file of users, recognised by its first lines.
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

  /// Reads all users, in the order of the file.
  ///
  /// @param bad takes the lines that cannot be read
  public List<NewUser> read(Consumer<BadLine> bad) throws IOException {
    List<String> lines = Text.read(path).lines().toList();
    List<NewUser> users = new ArrayList<>(lines.size());
    for (int i = layout.headerLines(); i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        users.add(layout.parse(lines.get(i)));
      } catch (BadRowException e) {
        bad.accept(new BadLine(path.getFileName().toString(), i + 1L, e.reason()));
      }
    }
    return users;
  }
}
