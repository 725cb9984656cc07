package dev.matinee.dataset.format.catalog;

import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.text.BadRowException;
import dev.matinee.dataset.format.text.Fields;
import dev.matinee.dataset.format.text.Numbers;
import java.util.List;
import java.util.Set;

/// Layout of MovieLens `u.user` and `users.dat`: five fields at fixed positions.
///
/// @param age position of the age; in `users.dat` the lower end of an age group
/// @param gender position of `M` or `F`
record UserFields(String delimiter, int age, int gender) implements UserLine {

  /// `id|age|gender|occupation|zip`.
  static final UserFields BARS = new UserFields("|", 1, 2);

  /// `id::gender::age::occupation::zip`.
  static final UserFields COLONS = new UserFields("::", 2, 1);

  private static final int FIELDS = 5;
  private static final int OCCUPATION = 3;
  private static final int ZIP = 4;
  private static final Set<String> GENDERS = Set.of("", "F", "M");

  @Override
  public NewUser parse(String line) throws BadRowException {
    List<String> fields = Fields.split(line, delimiter);
    if (fields.size() != FIELDS) {
      throw new BadRowException(
          "a user has %d fields between %s, not %d".formatted(FIELDS, delimiter, fields.size()));
    }
    String years = fields.get(age);
    if (!years.isEmpty() && !Numbers.isWhole(years)) {
      throw new BadRowException("the age '%s' is not a number".formatted(years));
    }
    if (!GENDERS.contains(fields.get(gender))) {
      throw new BadRowException("the gender '%s' is neither M nor F".formatted(fields.get(gender)));
    }
    return new Attributes()
        .add("age", years)
        .add("gender", fields.get(gender))
        .add("occupation", fields.get(OCCUPATION))
        .add("zip", fields.get(ZIP))
        .of(fields.getFirst());
  }
}
