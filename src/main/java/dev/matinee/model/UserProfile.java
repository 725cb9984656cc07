package dev.matinee.model;

import java.util.Map;

/// The input of the fold-in of a user: ratings, and attributes by name.
///
/// Immutable, so safe to share between threads.
public record UserProfile(UserRatings ratings, Map<String, String> attributes) {

  /// A user without ratings and attributes.
  public static final UserProfile UNKNOWN = new UserProfile(UserRatings.NONE, Map.of());

  public UserProfile {
    attributes = Map.copyOf(attributes);
  }
}
