package dev.matinee.model.rating;

import java.util.stream.IntStream;

/// An older model that training starts from.
///
/// @param model an older model
/// @param rows row in `model` for each movie row of the training data, or -1
@SuppressWarnings("ArrayRecordComponent") // passed on once and never compared
public record WarmStart(RatingModel model, int[] rows) {

  /// Returns a warm start from a model with the same movie rows.
  public static WarmStart sameMovies(RatingModel model) {
    return new WarmStart(model, IntStream.range(0, model.movies()).toArray());
  }
}
