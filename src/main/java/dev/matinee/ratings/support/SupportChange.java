package dev.matinee.ratings.support;

/// What a write adds to the ratings of one movie.
///
/// @param ratings how many more ratings
/// @param total how much more their sum
public record SupportChange(long ratings, double total) {

  public SupportChange plus(SupportChange other) {
    return new SupportChange(ratings + other.ratings, total + other.total);
  }
}
