package dev.matinee.model;

import java.util.Map;

/// What a model may know of a user: their ratings, and what is declared about them, by name.
///
/// Immutable, so safe to share between threads.
public record UserProfile(UserRatings ratings, Map<String, String> attributes) {

  /// Somebody of whom nothing is known.
  public static final UserProfile UNKNOWN = new UserProfile(UserRatings.NONE, Map.of());

  public UserProfile {
    attributes = Map.copyOf(attributes);
  }
}
