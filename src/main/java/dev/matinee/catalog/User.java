package dev.matinee.catalog;

import java.util.Map;

/// A user.
///
/// @param id database id
/// @param userId the client's own id
/// @param attributes values by name, such as `age`
public record User(long id, String userId, Map<String, String> attributes) {

  public User {
    attributes = Map.copyOf(attributes);
  }

  /// Creates a user from a row of the table `users`.
  public static User ofRow(long id, String userId, String attributes) {
    return new User(id, userId, new AttributesConverter().convertToEntityAttribute(attributes));
  }
}
