package dev.matinee.dataset.format.ratings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// Receiver of the rows of a ratings file, in file order.
@NamedInterface("format")
public interface RatingRowConsumer {

  /// Receives a valid row.
  ///
  /// @param line number of the line, 1 for the first
  /// @param rating finite, on the scale of the file
  /// @param ratedAt null if the row has no time
  void accept(long line, String userId, String movieId, double rating, @Nullable Instant ratedAt);

  /// Receives the line number of an invalid row.
  ///
  /// @param reason what is wrong, as a part of a sentence
  void reject(long line, String reason);
}
