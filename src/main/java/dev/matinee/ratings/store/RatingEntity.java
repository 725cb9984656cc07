package dev.matinee.ratings.store;

import dev.matinee.ratings.StoredRating;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A row of `ratings`. Read-only: [RatingRows] writes the rows in batches.
@Entity
@Table(name = "ratings")
class RatingEntity {

  @Id private long pair;
  private double rating;
  private Instant ratedAt;
  private long sequence;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected RatingEntity() {}

  StoredRating toStoredRating() {
    return new StoredRating(RatingKey.ofPair(pair).movie(), rating, ratedAt, sequence);
  }
}
