package dev.matinee.serving;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which movies to recommend, how many, and in which order.
///
/// @param limit how many, 1 to [#MAX_LIMIT]
/// @param from where to go on, or null to begin
/// @param genres only movies with at least one of these genres, in upper or lower case; empty for
///   all
/// @param yearFrom only movies of this year or later; null for all
/// @param yearTo only movies of this year or earlier; null for all
/// @param exclude client's ids of movies that are not wanted
/// @param includeRated whether to list movies that the user has rated
/// @param diversity weight of being unlike the movies just before, 0 to 1; null leaves the choice
///   to the recommender
public record RecommendationQuery(
    int limit,
    @Nullable Continuation from,
    Set<String> genres,
    @Nullable Integer yearFrom,
    @Nullable Integer yearTo,
    Set<String> exclude,
    boolean includeRated,
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
    genres =
        genres.stream()
            .map(genre -> genre.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    exclude = Set.copyOf(exclude);
  }

  /// Orders of a list.
  public enum Order {
    /// What the user is likely to choose and to like.
    MATCH,
    /// By predicted rating.
    RATING
  }

  /// Returns a text that is the same for all pages of one list, on every replica.
  String text() {
    return List.of(
            new TreeSet<>(genres),
            String.valueOf(yearFrom),
            String.valueOf(yearTo),
            new TreeSet<>(exclude),
            includeRated,
            order.name(),
            String.valueOf(diversity))
        .toString();
  }
}
