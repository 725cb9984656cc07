package dev.matinee.ratings;

import dev.matinee.catalog.Change;
import dev.matinee.catalog.RemovalParticipant;
import org.springframework.stereotype.Component;

/// Removes the ratings of users and movies that go.
@Component
class RatingRemoval implements RemovalParticipant {

  private final RatingRows rows;

  RatingRemoval(RatingRows rows) {
    this.rows = rows;
  }

  @Override
  public long removeUser(long user, Change change) {
    return rows.note(change, rows.removeUser(user));
  }

  @Override
  public long removeMovie(long movie, Change change) {
    return rows.note(change, rows.removeMovie(movie));
  }
}
