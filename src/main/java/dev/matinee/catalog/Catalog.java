package dev.matinee.catalog;

import static java.lang.String.CASE_INSENSITIVE_ORDER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An immutable in-memory copy of all movies, by ascending database id.
///
/// Immutable, so safe to share between threads.
public final class Catalog {

  private final List<Movie> movies;
  private final Map<String, Movie> byMovieId;
  private final List<String> searchTexts;
  private final List<String> genres;
  private final long sequence;

  private Catalog(List<Movie> movies, long sequence) {
    this.movies = List.copyOf(movies);
    this.sequence = sequence;
    this.byMovieId = HashMap.newHashMap(movies.size());
    List<String> texts = new ArrayList<>(movies.size());
    for (Movie movie : movies) {
      byMovieId.put(movie.movieId(), movie);
      texts.add(SearchText.of(movie.title()));
    }
    this.searchTexts = List.copyOf(texts);
    this.genres =
        List.copyOf(
            movies.stream()
                .flatMap(movie -> movie.genres().stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(CASE_INSENSITIVE_ORDER))));
  }

  /// Creates a catalogue of `movies`, in any order.
  public static Catalog of(Collection<Movie> movies) {
    return of(movies, 0);
  }

  /// Creates the catalogue after write number `sequence` from `movies`, in any order.
  static Catalog of(Collection<Movie> movies, long sequence) {
    return new Catalog(
        movies.stream().sorted(Comparator.comparingLong(Movie::id)).toList(), sequence);
  }

  public List<Movie> movies() {
    return movies;
  }

  /// Returns all genres in alphabetical order. If genres differ only in case, the first one is
  /// used.
  public List<String> genres() {
    return genres;
  }

  /// Returns the movie with the client's id `movieId`. O(1).
  public Optional<Movie> find(String movieId) {
    return Optional.ofNullable(byMovieId.get(movieId));
  }

  /// Returns the movie with the database id `id`. O(log n).
  public Optional<Movie> byId(long id) {
    int position = firstPosition(id);
    return position < movies.size() && movies.get(position).id() == id
        ? Optional.of(movies.get(position))
        : Optional.empty();
  }

  /// Returns up to `limit` movies with an id above `afterId` whose title contains every word of
  /// `query` and that have the genre `genre`. Ignores case, and accents in titles.
  ///
  /// @param query null for any title
  /// @param genre null for any genre
  public List<Movie> search(
      @Nullable String query, @Nullable String genre, long afterId, int limit) {
    List<String> words = query == null ? List.of() : SearchText.words(query);
    List<Movie> found = new ArrayList<>();
    for (int i = firstPosition(afterId + 1); i < movies.size() && found.size() < limit; i++) {
      String text = searchTexts.get(i);
      Movie movie = movies.get(i);
      if (words.stream().allMatch(text::contains)
          && (genre == null || movie.genres().stream().anyMatch(genre::equalsIgnoreCase))) {
        found.add(movie);
      }
    }
    return found;
  }

  /// Returns the number of the last write to the movies that this catalogue includes.
  long sequence() {
    return sequence;
  }

  /// Returns this catalogue with `changed` movies added or replaced, by database id.
  Catalog with(Collection<Movie> changed, long sequence) {
    Map<Long, Movie> all = new TreeMap<>();
    movies.forEach(movie -> all.put(movie.id(), movie));
    changed.forEach(movie -> all.put(movie.id(), movie));
    return new Catalog(List.copyOf(all.values()), sequence);
  }

  /// Returns this catalogue without the movie with the database id `id`.
  Catalog without(long id, long sequence) {
    return new Catalog(movies.stream().filter(movie -> movie.id() != id).toList(), sequence);
  }

  /// Returns the position of the first movie whose database id is at least `id`.
  private int firstPosition(long id) {
    int low = 0;
    int high = movies.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (movies.get(middle).id() < id) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
