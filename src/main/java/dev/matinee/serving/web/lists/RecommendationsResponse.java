package dev.matinee.serving.web.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.Interval;
import dev.matinee.serving.lists.Recommendations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Response body of recommendations: one page of the list.
///
/// @param userId absent for a user who is not stored
/// @param basis `personal` or `popular`
/// @param note why the list is not personal; absent if it is
/// @param modelVersion version of the model that ranked the list
/// @param sequence number of a write; the answer includes it and all earlier writes
/// @param nextCursor `cursor` of the next page; absent on the last page
record RecommendationsResponse(
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String userId,
    List<Item> items,
    String basis,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note,
    long modelVersion,
    long sequence,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextCursor) {

  /// A recommended movie.
  ///
  /// @param score determines the order; comparable within one list only
  /// @param because the rated movies that contribute most to the score, the largest contribution
  ///   first; empty if the score has no such contributions
  /// @param exploration true for a movie without training ratings, which the ranking model cannot
  ///   rank; absent for others. Such movies are ordered by predicted rating
  record Item(
      @JsonUnwrapped ListedMovie movie,
      int rank,
      double score,
      double predictedRating,
      Interval interval,
      List<Reason> because,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean exploration) {

    static Item of(Recommendations.Item item) {
      return new Item(
          ListedMovie.of(item.movie()),
          item.rank(),
          item.score(),
          item.predictedRating(),
          item.interval(),
          item.because().stream().map(Reason::of).toList(),
          item.exploration() ? true : null);
    }
  }

  /// A rated movie that raises the score of a recommended one.
  ///
  /// @param contribution part of the score
  record Reason(String movieId, String title, double contribution) {

    static Reason of(Recommendations.Reason reason) {
      return new Reason(reason.movie().movieId(), reason.movie().title(), reason.contribution());
    }
  }

  static RecommendationsResponse of(
      @Nullable String userId, Recommendations.Listed listed, Answer.Given<?> given) {
    return new RecommendationsResponse(
        userId,
        listed.items().stream().map(Item::of).toList(),
        listed.basis().text(),
        listed.note(given.modelVersion()),
        given.modelVersion(),
        given.sequence(),
        RecommendationParameters.encode(listed.next()));
  }
}
