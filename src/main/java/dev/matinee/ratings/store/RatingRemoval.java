package dev.matinee.ratings.store;

import static java.util.stream.Collectors.toMap;

import dev.matinee.changes.NumberedWrite;
import dev.matinee.changes.RemovalParticipant;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.feed.RatingChange;
import dev.matinee.ratings.feed.RatingFeed;
import dev.matinee.ratings.support.MovieSupports;
import dev.matinee.ratings.support.SupportChange;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Removes one rating, or all ratings of a removed user or movie.
@Component
class RatingRemoval implements RemovalParticipant {

  private final RatingRows rows;
  private final MovieSupports supports;
  private final RatingFeed feed;

  RatingRemoval(RatingRows rows, MovieSupports supports, RatingFeed feed) {
    this.rows = rows;
    this.supports = supports;
    this.feed = feed;
  }

  /// Removes one rating.
  ///
  /// @return whether the rating existed
  boolean remove(RatingKey key, NumberedWrite change) {
    StoredRating rating = rows.find(List.of(key)).get(key);
    if (rating == null) {
      return false;
    }
    change.touch(key.user(), key.movie());
    supports.add(Map.of(key.movie(), without(rating)));
    long removed = rows.recordChanges(change, rows.remove(key));
    feed.publish(change, List.of(new RatingChange(key.user(), key.movie(), rating, null)));
    return removed > 0;
  }

  @Override
  public long removeUser(long user, NumberedWrite change) {
    supports.add(
        rows.ofUser(user, 0, Limit.unlimited()).stream()
            .collect(toMap(StoredRating::movie, RatingRemoval::without)));
    return rows.recordChanges(change, rows.removeUser(user));
  }

  @Override
  public long removeMovie(long movie, NumberedWrite change) {
    supports.removeMovie(movie);
    return rows.recordChanges(change, rows.removeMovie(movie));
  }

  private static SupportChange without(StoredRating rating) {
    return new SupportChange(-1, -rating.rating());
  }
}
