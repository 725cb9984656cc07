package dev.matinee.serving.web.prediction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.Interval;
import dev.matinee.serving.prediction.Explanation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Response body of an explained prediction: the prediction, and the parts that add up to it.
///
/// @param rating predicted rating on the rating scale, not rounded
/// @param unclipped sum of all contributions; `rating` is this sum, clipped to the scale
/// @param interval range of the true rating with probability `level`
/// @param parts mean, user and movie, then rated movies by descending absolute contribution
/// @param basis `personal`, `cold-user`, `cold-movie` or `cold-both`
/// @param modelVersion version of the model that made the prediction
/// @param sequence number of a write; the answer includes it and all earlier writes
record ExplanationResponse(
    String userId,
    String movieId,
    double rating,
    double unclipped,
    Interval interval,
    List<Part> parts,
    String basis,
    long modelVersion,
    long sequence) {

  /// A part of a prediction.
  ///
  /// @param kind `mean`, `user`, `movie`, `rated`, or `others` for all ratings that are not named
  /// @param movieId the rated movie
  /// @param title title of the rated movie
  /// @param yourRating the user's rating of that movie
  /// @param ratings number of ratings in `others`
  /// @param contribution part of the prediction, in rating units
  /// @param without the prediction without this rating, not clipped
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Part(
      String kind,
      @Nullable String movieId,
      @Nullable String title,
      @Nullable Double yourRating,
      @Nullable Integer ratings,
      double contribution,
      @Nullable Double without) {

    private static Part of(String kind, double contribution) {
      return new Part(kind, null, null, null, null, contribution, null);
    }

    private static Part of(Explanation.Rated rated) {
      return new Part(
          "rated",
          rated.movie().movieId(),
          rated.movie().title(),
          rated.yourRating(),
          null,
          rated.contribution(),
          rated.without());
    }

    private static Part others(int ratings, double contribution) {
      return new Part("others", null, null, null, ratings, contribution, null);
    }
  }

  static ExplanationResponse of(Explanation.Known known, Answer.Given<?> given) {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of("mean", known.mean()));
    parts.add(Part.of("user", known.user()));
    parts.add(Part.of("movie", known.movie()));
    known.rated().forEach(rated -> parts.add(Part.of(rated)));
    if (known.others() > 0) {
      parts.add(Part.others(known.others(), known.ofOthers()));
    }
    return new ExplanationResponse(
        known.prediction().userId(),
        known.prediction().movieId(),
        known.prediction().rating(),
        known.unclipped(),
        known.prediction().interval(),
        parts,
        known.prediction().basis().text(),
        given.modelVersion(),
        given.sequence());
  }
}
