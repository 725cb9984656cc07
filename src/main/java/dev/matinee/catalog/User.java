package dev.matinee.catalog;

import java.util.Map;

/// A user.
///
/// @param id database id
/// @param userId the client's own id
/// @param attributes what the client declared about the user, by name
public record User(long id, String userId, Map<String, String> attributes) {

  public User {
    attributes = Map.copyOf(attributes);
  }
}
