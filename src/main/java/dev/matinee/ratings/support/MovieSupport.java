package dev.matinee.ratings.support;

import org.springframework.modulith.NamedInterface;

/// The support of a movie: the number of its ratings and their mean, which is 0 without ratings.
@NamedInterface("support")
public record MovieSupport(long ratings, double mean) {

  /// Creates the support of a movie whose ratings add up to `total`.
  public static MovieSupport ofTotal(long ratings, double total) {
    return ratings > 0 ? new MovieSupport(ratings, total / ratings) : new MovieSupport(0, 0);
  }
}
