package dev.matinee.serving.ranking;

import dev.matinee.serving.context.Candidates;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The conditions on movies that a list may contain, apart from those on predictions. Immutable.
public final class CandidateFilter {

  private final Candidates candidates;
  private final BitSet genres = new BitSet();
  private final boolean anyGenre;
  private final BitSet barred = new BitSet();
  private final @Nullable Integer yearFrom;
  private final @Nullable Integer yearTo;

  private CandidateFilter(
      Candidates candidates,
      Set<String> genres,
      @Nullable Integer yearFrom,
      @Nullable Integer yearTo) {
    this.candidates = candidates;
    this.anyGenre = genres.isEmpty();
    this.yearFrom = yearFrom;
    this.yearTo = yearTo;
    genres.stream()
        .mapToInt(candidates::genre)
        .filter(genre -> genre != Candidates.NONE)
        .forEach(this.genres::set);
  }

  /// Accepts movies with at least one of `genres`, or all when `genres` is empty.
  public static CandidateFilter ofGenres(Candidates candidates, Set<String> genres) {
    return new CandidateFilter(candidates, genres, null, null);
  }

  /// Creates the filter of `criteria`. Ignores `minRating` and `minConfidence`, which the
  /// `PredictionFilter` tests.
  ///
  /// @param rated positions of the movies that the user has rated
  static CandidateFilter of(Candidates candidates, ListFilter criteria, int[] rated) {
    CandidateFilter filter =
        new CandidateFilter(candidates, criteria.genres(), criteria.yearFrom(), criteria.yearTo());
    if (!criteria.includeRated()) {
      IntStream.of(rated).forEach(filter.barred::set);
    }
    criteria.exclude().stream()
        .mapToInt(candidates::position)
        .filter(position -> position != Candidates.NONE)
        .forEach(filter.barred::set);
    return filter;
  }

  boolean accepts(int position) {
    return !barred.get(position) && hasYear(position) && hasGenre(position);
  }

  /// Returns the positions of all accepted candidates, ascending.
  public int[] accepted() {
    return IntStream.range(0, candidates.size()).filter(this::accepts).toArray();
  }

  private boolean hasYear(int position) {
    if (yearFrom == null && yearTo == null) {
      return true;
    }
    Integer year = candidates.movie(position).year();
    return year != null
        && (yearFrom == null || year >= yearFrom)
        && (yearTo == null || year <= yearTo);
  }

  private boolean hasGenre(int position) {
    if (anyGenre) {
      return true;
    }
    for (int genre : candidates.genres(position)) {
      if (genres.get(genre)) {
        return true;
      }
    }
    return false;
  }
}
