package dev.matinee.serving.web.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.Interval;
import dev.matinee.serving.lists.Recommendations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Body of a page of recommendations.
///
/// @param userId missing for a user who is not stored
/// @param basis `personal` or `popular`
/// @param note why the list is not personal; missing if it is
/// @param modelVersion the model that made the list
/// @param sequence the last write that is certainly included
/// @param nextCursor `cursor` of the next page; missing on the last
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
  /// @param score orders the list; comparable within one list only
  /// @param because the rated movies with the largest shares in the score, the largest first; empty
  ///   when the score has no such shares
  /// @param exploration true for a movie that the ranking model cannot rank yet; such movies are
  ///   ordered by predicted rating; otherwise missing
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
  /// @param contribution its share of the score
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
