package dev.matinee.dataset.format.catalog;

import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.text.FilePrefix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Layout of a users file.
sealed interface UserLine extends CatalogLine<NewUser> permits UserColumns, UserFields, UserObject {

  /// Returns the layout of the file that begins with `sample`; empty if it holds no users.
  static Optional<UserLine> of(FilePrefix sample) {
    if (sample.isEmpty()) {
      return Optional.empty();
    }
    Stream<UserLine> header = UserColumns.fromHeader(sample.first()).stream().map(line -> line);
    return Stream.concat(header, Stream.of(UserFields.BARS, UserFields.COLONS, new UserObject()))
        .filter(line -> describesUsers(line, sample))
        .findFirst();
  }

  /// Returns whether at least half of the lines are valid and have different users. In files of
  /// ratings or tags, users repeat.
  private static boolean describesUsers(UserLine line, FilePrefix sample) {
    List<String> rows = sample.lines().stream().skip(line.headerLines()).toList();
    long users =
        rows.stream()
            .flatMap(row -> line.tryParse(row).stream())
            .map(NewUser::userId)
            .distinct()
            .count();
    return users * 2 >= rows.size();
  }
}
