package dev.matinee.training.configuration;

import dev.matinee.ratings.store.Ratings;
import dev.matinee.ratings.store.TrainingSet;
import org.springframework.stereotype.Component;

/// The source of training data: the part of [Ratings] that training needs.
public interface RatingSource {

  /// Reads all training data in one snapshot.
  ///
  /// @param since marks ratings written after write number `since` as fresh
  TrainingSet read(long since);

  /// Returns how many ratings were inserted, updated or deleted after write number `watermark`.
  long changedSince(long watermark);

  /// Returns the number of stored ratings.
  long count();

  /// The stored ratings of the service.
  @Component
  record Stored(Ratings ratings) implements RatingSource {

    @Override
    public TrainingSet read(long since) {
      return ratings.trainingSet(since);
    }

    @Override
    public long changedSince(long watermark) {
      return ratings.changedSince(watermark);
    }

    @Override
    public long count() {
      return ratings.count();
    }
  }
}
