package dev.matinee.model.rating;

import java.util.stream.IntStream;

/// An older model that training starts from.
///
/// @param model an older model
/// @param rows row in `model` for each movie row of the training data, or -1
/// @param change share of the training ratings that are new to `model`, in `[0, 1]`
@SuppressWarnings("ArrayRecordComponent") // passed on once and never compared
public record WarmStart(RatingModel model, int[] rows, double change) {

  /// Returns a warm start from a model with the same movie rows.
  public static WarmStart sameMovies(RatingModel model, double change) {
    return new WarmStart(model, IntStream.range(0, model.movies()).toArray(), change);
  }
}
