package dev.matinee.model.rating;

import java.util.stream.IntStream;

/// A model that training may go on from.
///
/// @param model an older model
/// @param rows for each movie row of the training data its row in `model`, or -1
@SuppressWarnings("ArrayRecordComponent") // handed over once, compared with nothing
public record WarmStart(RatingModel model, int[] rows) {

  /// Returns a start from a model with the same movie rows.
  public static WarmStart sameMovies(RatingModel model) {
    return new WarmStart(model, IntStream.range(0, model.movies()).toArray());
  }
}
