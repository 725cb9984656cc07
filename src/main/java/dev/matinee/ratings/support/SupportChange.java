package dev.matinee.ratings.support;

/// The change of a movie's support by a write.
///
/// @param ratings change of the number of ratings
/// @param total change of their sum
public record SupportChange(long ratings, double total) {

  public SupportChange plus(SupportChange other) {
    return new SupportChange(ratings + other.ratings, total + other.total);
  }
}
