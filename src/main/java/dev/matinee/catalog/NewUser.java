package dev.matinee.catalog;

import java.util.Map;
import java.util.regex.Pattern;

/// The data of a user to be created or replaced.
///
/// @param userId the client's own id
/// @param attributes values by name; may be empty
public record NewUser(String userId, Map<String, String> attributes) {

  /// Largest number of attributes.
  public static final int MAX_ATTRIBUTES = 20;

  /// Pattern of an attribute's name.
  public static final String NAME = "\\P{Cntrl}{1,50}";

  /// Pattern of an attribute's value.
  public static final String VALUE = "\\P{Cntrl}{1,100}";

  private static final Pattern NAMES = Pattern.compile(NAME);
  private static final Pattern VALUES = Pattern.compile(VALUE);

  public NewUser {
    attributes = Map.copyOf(attributes);
    if (attributes.size() > MAX_ATTRIBUTES) {
      throw new IllegalArgumentException(
          "a user has at most %d attributes, but this has %d"
              .formatted(MAX_ATTRIBUTES, attributes.size()));
    }
    attributes.forEach(
        (name, value) -> {
          if (!NAMES.matcher(name).matches()) {
            throw new IllegalArgumentException(
                "the name of an attribute has 1 to 50 characters, but this is '%s'"
                    .formatted(name));
          }
          if (!VALUES.matcher(value).matches()) {
            throw new IllegalArgumentException(
                "an attribute has 1 to 100 characters, but '%s' is '%s'".formatted(name, value));
          }
        });
  }
}
