package dev.matinee.dataset.format.catalog;

import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.FilePrefix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How the lines of a users file are to be read.
sealed interface UserLine permits UserColumns, UserFields, UserObject {

  NewUser parse(String line) throws BadRowException;

  /// Returns how many lines come before the first user.
  default int headerLines() {
    return 0;
  }

  /// Returns how the lines of this file are to be read, or empty if it holds no users.
  static Optional<UserLine> of(FilePrefix sample) {
    if (sample.isEmpty()) {
      return Optional.empty();
    }
    Stream<UserLine> header = UserColumns.fromHeader(sample.first()).stream().map(line -> line);
    return Stream.concat(header, Stream.of(UserFields.BARS, UserFields.COLONS, new UserObject()))
        .filter(line -> describesUsers(line, sample))
        .findFirst();
  }

  /// Returns whether at least half of the lines can be read and are of different users, as in a
  /// file about users and not about what they did.
  private static boolean describesUsers(UserLine line, FilePrefix sample) {
    List<String> rows = sample.lines().stream().skip(line.headerLines()).toList();
    long users = rows.stream().flatMap(row -> userId(line, row).stream()).distinct().count();
    return users * 2 >= rows.size();
  }

  private static Optional<String> userId(UserLine line, String row) {
    try {
      return Optional.of(line.parse(row).userId());
    } catch (BadRowException e) {
      return Optional.empty();
    }
  }
}
