package dev.matinee.ratings.store;

import dev.matinee.ratings.StoredRating;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/// A row of `ratings`. Read-only: [RatingRows] writes the rows in batches.
@Entity
@Table(name = "ratings")
class RatingEntity {

  @EmbeddedId private RatingKey key;
  private double rating;
  private Instant ratedAt;
  private long sequence;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected RatingEntity() {}

  StoredRating toStoredRating() {
    return new StoredRating(key.movie(), rating, ratedAt, sequence);
  }
}
