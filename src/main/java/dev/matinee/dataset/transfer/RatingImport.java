package dev.matinee.dataset.transfer;

import dev.matinee.catalog.Movies;
import dev.matinee.catalog.NewMovie;
import dev.matinee.dataset.format.ratings.RatingRowConsumer;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.store.Ratings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writer of the rows of one ratings file into the store, in batches and in file order.
///
/// An unknown movie is created with its id as its title. Not thread-safe.
final class RatingImport implements RatingRowConsumer {

  private static final int RATINGS_AT_ONCE = 10_000;
  private static final int HASH_SPREAD = 0x9E3779B9;
  static final int LONG_AGO_SECONDS = 1 << 26;

  private final String file;
  private final Movies movies;
  private final Ratings store;
  private final RatingConversion conversion;
  private final Set<String> knownMovies;
  private final ImportTally tally;
  private final List<NewMovie> newMovies = new ArrayList<>();
  private final List<NewRating> ratings = new ArrayList<>(RATINGS_AT_ONCE);
  private final long[] lines = new long[RATINGS_AT_ONCE];

  /// Creates an import that takes ownership of `knownMovies`.
  RatingImport(
      String file,
      Movies movies,
      Ratings store,
      RatingConversion conversion,
      Set<String> knownMovies,
      ImportTally tally) {
    this.file = file;
    this.movies = movies;
    this.store = store;
    this.conversion = conversion;
    this.knownMovies = knownMovies;
    this.tally = tally;
  }

  @Override
  public void accept(
      long line, String userId, String movieId, double rating, @Nullable Instant ratedAt) {
    Optional<String> objection = conversion.objection(rating);
    if (objection.isPresent()) {
      reject(line, objection.get());
      return;
    }
    tally.row(rating);
    if (knownMovies.add(movieId)) {
      newMovies.add(new NewMovie(movieId, movieId, null, List.of()));
    }
    lines[ratings.size()] = line;
    ratings.add(
        new NewRating(
            userId,
            movieId,
            conversion.convert(rating),
            ratedAt == null ? longAgo(userId, movieId) : ratedAt));
    if (ratings.size() == RATINGS_AT_ONCE) {
      flush();
    }
  }

  @Override
  public void reject(long line, String reason) {
    tally.badRow(new BadLine(file, line, reason));
  }

  /// Stores the current batch.
  void flush() {
    if (!newMovies.isEmpty()) {
      movies.putAll(newMovies);
      tally.movies(newMovies.size());
      newMovies.clear();
    }
    List<StoreOutcome> outcomes = ratings.isEmpty() ? List.of() : store.load(ratings);
    for (int i = 0; i < outcomes.size(); i++) {
      switch (outcomes.get(i)) {
        case StoreOutcome.Stored stored -> tally.stored(stored.kind());
        case StoreOutcome.Rejected rejected ->
            tally.reject(new BadLine(file, lines[i], rejected.reason()));
      }
    }
    ratings.clear();
  }

  /// Returns a pseudo-random moment in the early 1970s that depends only on the pair.
  ///
  /// So a repeated import changes nothing, a corrected file replaces old ratings, and every rating
  /// from the service is newer. A hold-out of the newest ratings then prefers no movie.
  private static Instant longAgo(String userId, String movieId) {
    int hash = (31 * userId.hashCode() + movieId.hashCode()) * HASH_SPREAD;
    return Instant.ofEpochSecond((hash >>> 4) % LONG_AGO_SECONDS);
  }
}
