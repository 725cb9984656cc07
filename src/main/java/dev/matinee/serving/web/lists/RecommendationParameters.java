package dev.matinee.serving.web.lists;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.matinee.serving.ranking.ListFilter;
import dev.matinee.serving.ranking.PageCursor;
import dev.matinee.serving.ranking.RecommendationQuery;
import dev.matinee.serving.ranking.RecommendationQuery.Order;
import dev.matinee.serving.web.ParameterTexts;
import dev.matinee.web.ClientId;
import dev.matinee.web.Cursor;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Query parameters of a request for recommendations. Each may be missing or empty.
///
/// @param limit most movies of the page, 1 to 100; by default 10
/// @param cursor `nextCursor` of the previous page
/// @param genre only movies with one of these genres; may be repeated or comma-separated
/// @param yearFrom only movies of this year or later
/// @param yearTo only movies of this year or earlier
/// @param exclude ids of movies to leave out; may be repeated or comma-separated
/// @param includeRated whether to list movies that the user has rated; by default not
/// @param minRating only movies with at least this predicted rating
/// @param minConfidence only movies with at least this confidence, 0 to 1; the confidence is 1
///   minus the width of the interval as a share of the scale
/// @param order `match`, the default, or `rating`
/// @param diversity weight of the difference from the movies just before, 0 to 1
record RecommendationParameters(
    @Min(1) @Max(RecommendationQuery.MAX_LIMIT) @Nullable Integer limit,
    @Nullable String cursor,
    @Nullable @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> genre,
    @Nullable Integer yearFrom,
    @Nullable Integer yearTo,
    @Nullable @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<@ClientId String> exclude,
    @Nullable Boolean includeRated,
    @Nullable Double minRating,
    @DecimalMin("0") @DecimalMax("1") @Nullable Double minConfidence,
    @Nullable @Pattern(regexp = "match|rating", message = "must be match or rating") String order,
    @DecimalMin("0") @DecimalMax("1") @Nullable Double diversity) {

  private static final String LIST = "recommendations";
  private static final int DEFAULT_LIMIT = 10;

  RecommendationParameters {
    genre = ParameterTexts.split(genre);
    exclude = ParameterTexts.split(exclude);
    order = presence(order);
  }

  /// Converts the parameters to a query.
  ///
  /// @throws ProblemException if a parameter is invalid
  RecommendationQuery toQuery() {
    if (yearFrom != null && yearTo != null && yearFrom > yearTo) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          "yearFrom %d is after yearTo %d; swap them.".formatted(yearFrom, yearTo));
    }
    return new RecommendationQuery(
        limit == null ? DEFAULT_LIMIT : limit,
        continuation(),
        new ListFilter(
            Set.copyOf(ParameterTexts.split(genre)),
            yearFrom,
            yearTo,
            Set.copyOf(ParameterTexts.split(exclude)),
            Boolean.TRUE.equals(includeRated),
            minRating,
            minConfidence),
        "rating".equals(order) ? Order.RATING : Order.MATCH,
        diversity);
  }

  /// Returns the cursor of the next page; null on the last page.
  static @Nullable String encode(@Nullable PageCursor next) {
    return next == null
        ? null
        : Cursor.encode(LIST, next.modelVersion(), next.list(), next.offset());
  }

  private @Nullable PageCursor continuation() {
    return Cursor.decode(LIST, cursor, 3)
        .map(numbers -> new PageCursor(numbers[0], numbers[1], numbers[2]))
        .orElse(null);
  }

  private static @Nullable String presence(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
