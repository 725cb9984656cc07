package dev.matinee.serving.ranking;

import dev.matinee.model.RatingScale;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// Conditions on the movies of a list; null means no condition.
///
/// @param genres at least one of these genres, ignoring case; empty for all
/// @param yearFrom this year or later
/// @param yearTo this year or earlier
/// @param exclude clients' ids of movies to leave out
/// @param includeRated whether the list may contain movies that the user has rated
/// @param minRating at least this predicted rating, after clipping
/// @param minConfidence at least this `Interval.confidence`, 0 to 1
@NamedInterface("ranking")
public record ListFilter(
    Set<String> genres,
    @Nullable Integer yearFrom,
    @Nullable Integer yearTo,
    Set<String> exclude,
    boolean includeRated,
    @Nullable Double minRating,
    @Nullable Double minConfidence) {

  /// Accepts every movie that the user has not rated.
  public static final ListFilter NONE =
      new ListFilter(Set.of(), null, null, Set.of(), false, null, null);

  public ListFilter {
    if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("minConfidence %s is not 0 to 1".formatted(minConfidence));
    }
    genres =
        genres.stream()
            .map(genre -> genre.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    exclude = Set.copyOf(exclude);
  }

  /// Returns whether `minRating`, if any, lies on the scale.
  public boolean fits(RatingScale scale) {
    return minRating == null || (minRating >= scale.min() && minRating <= scale.max());
  }

  /// Returns a text that is equal for equal conditions, on every replica.
  String text() {
    return List.of(
            new TreeSet<>(genres),
            String.valueOf(yearFrom),
            String.valueOf(yearTo),
            new TreeSet<>(exclude),
            includeRated,
            String.valueOf(minRating),
            String.valueOf(minConfidence))
        .toString();
  }
}
