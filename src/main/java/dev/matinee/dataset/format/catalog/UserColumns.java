package dev.matinee.dataset.format.catalog;

import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.ratings.DelimitedLayout;
import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.Fields;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Layout of `users.csv`: the id, and attributes with any names.
///
/// @param names names of all columns
/// @param id position of the id
record UserColumns(List<String> names, int id) implements UserLine {

  /// Columns that do not occur in users files but in files of ratings or tags.
  private static final List<String> OTHERS =
      Stream.of(DelimitedLayout.MOVIE, DelimitedLayout.RATING, DelimitedLayout.TIME)
          .flatMap(List::stream)
          .toList();

  /// Returns the columns in `header`; empty if it is not the header of a users file.
  static Optional<UserColumns> fromHeader(String header) {
    try {
      List<String> names = Fields.split(header, ",");
      int id = DelimitedLayout.position(names, DelimitedLayout.USER);
      return id < 0 || names.size() < 2 || DelimitedLayout.position(names, OTHERS) >= 0
          ? Optional.empty()
          : Optional.of(new UserColumns(names, id));
    } catch (BadRowException e) {
      return Optional.empty();
    }
  }

  @Override
  public NewUser parse(String line) throws BadRowException {
    List<String> fields = Fields.split(line, ",");
    if (fields.size() <= id) {
      throw new BadRowException("%d fields are too few".formatted(fields.size()));
    }
    if (fields.size() > names.size()) {
      throw new BadRowException(
          "%d fields, but the header names %d".formatted(fields.size(), names.size()));
    }
    Attributes attributes = new Attributes();
    IntStream.range(0, fields.size())
        .filter(i -> i != id && !names.get(i).isEmpty())
        .forEach(i -> attributes.add(names.get(i), fields.get(i)));
    return attributes.of(fields.get(id));
  }

  @Override
  public int headerLines() {
    return 1;
  }
}
