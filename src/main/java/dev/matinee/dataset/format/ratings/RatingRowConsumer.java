package dev.matinee.dataset.format.ratings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// Takes the rows of a ratings file, in the order of the file.
@NamedInterface("format")
public interface RatingRowConsumer {

  /// Takes a row that could be read.
  ///
  /// @param line number of the line, 1 for the first
  /// @param rating finite, on the scale of the file
  /// @param ratedAt null when the file does not say
  void accept(long line, String userId, String movieId, double rating, @Nullable Instant ratedAt);

  /// Takes note of a row that could not be read.
  ///
  /// @param reason what is wrong with it, as a sentence part
  void reject(long line, String reason);
}
