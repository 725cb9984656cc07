package dev.matinee.ratings.store;

import dev.matinee.catalog.User;
import java.util.Collections;
import java.util.SortedMap;
import org.springframework.modulith.NamedInterface;

/// A user with all ratings.
///
/// @param ratings by database id of the movie
@NamedInterface("store")
public record Rater(User user, SortedMap<Long, Double> ratings) {

  public Rater {
    ratings = Collections.unmodifiableSortedMap(ratings);
  }
}
