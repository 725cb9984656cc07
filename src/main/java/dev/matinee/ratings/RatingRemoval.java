package dev.matinee.ratings;

import dev.matinee.catalog.Change;
import dev.matinee.catalog.RemovalParticipant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Removes ratings: one, or all of a user or a movie that goes.
@Component
class RatingRemoval implements RemovalParticipant {

  private final RatingRows rows;
  private final MovieSupports supports;

  RatingRemoval(RatingRows rows, MovieSupports supports) {
    this.rows = rows;
    this.supports = supports;
  }

  /// Removes one rating.
  ///
  /// @return whether there was one
  boolean remove(RatingKey key, Change change) {
    StoredRating rating = rows.find(List.of(key)).get(key);
    if (rating == null) {
      return false;
    }
    supports.add(Map.of(key.movie(), new SupportChange(-1, -rating.rating())));
    return rows.note(change, rows.remove(key)) > 0;
  }

  @Override
  public long removeUser(long user, Change change) {
    supports.removeUser(user);
    return rows.note(change, rows.removeUser(user));
  }

  @Override
  public long removeMovie(long movie, Change change) {
    supports.removeMovie(movie);
    return rows.note(change, rows.removeMovie(movie));
  }
}
