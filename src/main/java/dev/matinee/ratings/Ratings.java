package dev.matinee.ratings;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/// The stored ratings.
///
/// Every write gets the next number of one database sequence; a write of several ratings is one
/// transaction with one number.
@Service
public class Ratings {

  /// Stores `ratings`, in order, in one transaction; the outcomes are in the same order.
  public List<StoreOutcome> store(List<NewRating> ratings) {
    throw new UnsupportedOperationException();
  }

  /// Returns all ratings of the user with database id `user`, by ascending movie.
  public List<StoredRating> of(long user) {
    throw new UnsupportedOperationException();
  }

  /// Returns number and mean of the ratings of the movie with database id `movie`.
  public MovieSupport supportOf(long movie) {
    throw new UnsupportedOperationException();
  }

  /// Returns the number of the last committed write, 0 before the first.
  public long latestSequence() {
    throw new UnsupportedOperationException();
  }

  /// Returns how many ratings were inserted, edited or deleted after write number `watermark`.
  public long changedSince(long watermark) {
    throw new UnsupportedOperationException();
  }

  public long count() {
    throw new UnsupportedOperationException();
  }

  /// Reads all ratings through a streaming cursor into primitive arrays: 16 bytes a rating, plus
  /// the ids.
  public TrainingSet trainingSet() {
    throw new UnsupportedOperationException();
  }

  /// Calls `action` for every rating, in one snapshot and in constant memory.
  public void forEach(Consumer<ExportedRating> action) {
    throw new UnsupportedOperationException();
  }
}
