package dev.matinee.serving.ranking;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// The parameters of a request for recommendations.
///
/// @param limit most movies of the page, 1 to [#MAX_LIMIT]
/// @param from start of the page; null for the first page
/// @param diversity weight of the difference from the movies just before, 0 to 1; null for the
///   default
@NamedInterface("ranking")
public record RecommendationQuery(
    int limit,
    @Nullable PageCursor from,
    ListFilter criteria,
    Order order,
    @Nullable Double diversity) {

  public static final int MAX_LIMIT = 100;

  public RecommendationQuery {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit %d is not 1 to %d".formatted(limit, MAX_LIMIT));
    }
    if (diversity != null && !(diversity >= 0 && diversity <= 1)) {
      throw new IllegalArgumentException("diversity %s is not 0 to 1".formatted(diversity));
    }
  }

  /// Orders of a list.
  public enum Order {
    /// By the ranking model: movies that the user probably chooses and likes first.
    MATCH,
    /// By predicted rating.
    RATING
  }

  /// Returns a text that is the same for all pages of one list, on every replica.
  String text() {
    return "%s, %s, %s".formatted(criteria.text(), order, diversity);
  }
}
