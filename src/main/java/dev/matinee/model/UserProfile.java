package dev.matinee.model;

import java.util.Map;

/// The ratings of a user, and their attributes by name: all that a model knows of them.
///
/// Immutable, so safe to share between threads.
public record UserProfile(UserRatings ratings, Map<String, String> attributes) {

  /// A user without ratings and attributes.
  public static final UserProfile UNKNOWN = new UserProfile(UserRatings.NONE, Map.of());

  public UserProfile {
    attributes = Map.copyOf(attributes);
  }
}
