package dev.matinee.dataset.format;

import dev.matinee.catalog.NewUser;
import java.util.Optional;

/// How the lines of a users file are to be read.
sealed interface UserLine permits UserColumns, UserFields, UserObject {

  NewUser parse(String line) throws BadRowException;

  /// Returns how many lines come before the first user.
  default int headerLines() {
    return 0;
  }

  /// Returns how the lines of this file are to be read, or empty if it holds no users.
  static Optional<UserLine> of(Sample sample) {
    if (sample.isEmpty()) {
      return Optional.empty();
    }
    return UserColumns.fromHeader(sample.first())
        .map(UserLine.class::cast)
        .or(() -> fitting(UserFields.BARS, sample))
        .or(() -> fitting(UserFields.COLONS, sample))
        .or(() -> fitting(new UserObject(), sample));
  }

  private static Optional<UserLine> fitting(UserLine line, Sample sample) {
    return Optional.of(line).filter(found -> sample.mostly(text -> fits(found, text)));
  }

  private static boolean fits(UserLine line, String text) {
    try {
      line.parse(text);
      return true;
    } catch (BadRowException e) {
      return false;
    }
  }
}
