package dev.matinee.serving.web.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.serving.context.Interval;
import dev.matinee.serving.prediction.Prediction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Response body of `POST /api/v1/predictions`, in the order of the request.
///
/// @param sequence number of a write; the answer includes it and all earlier writes
record PredictionsResponse(List<Entry> predictions, long modelVersion, long sequence) {

  /// A predicted rating, or an `error` if there is none.
  ///
  /// @param error `unknown-user` or `unknown-movie`
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      String userId,
      String movieId,
      @Nullable Double rating,
      @Nullable Interval interval,
      @Nullable String basis,
      @Nullable String error) {

    static Entry of(Prediction prediction) {
      return switch (prediction) {
        case Prediction.Known known ->
            new Entry(
                known.userId(),
                known.movieId(),
                known.rating(),
                known.interval(),
                known.basis().text(),
                null);
        case Prediction.UnknownUser(String userId, String movieId) ->
            failed(userId, movieId, "unknown-user");
        case Prediction.UnknownMovie(String userId, String movieId) ->
            failed(userId, movieId, "unknown-movie");
      };
    }

    private static Entry failed(String userId, String movieId, String error) {
      return new Entry(userId, movieId, null, null, null, error);
    }
  }
}
