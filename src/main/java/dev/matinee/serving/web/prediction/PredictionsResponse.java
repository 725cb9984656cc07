package dev.matinee.serving.web.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.serving.context.Interval;
import dev.matinee.serving.prediction.Prediction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Body of many predicted ratings, in the order of the request.
///
/// @param sequence the last write that is certainly included
record PredictionsResponse(List<Entry> predictions, long modelVersion, long sequence) {

  /// A predicted rating, or `error` when there is none.
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
