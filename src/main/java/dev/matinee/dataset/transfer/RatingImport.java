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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Writer of the rows of one ratings file into the store, in batches and in file order. While one
/// batch is stored, the next is read.
///
/// An unknown movie is created with its id as its title. Not thread-safe.
final class RatingImport implements RatingRowConsumer, AutoCloseable {

  private static final int RATINGS_AT_ONCE = 20_000;
  private static final int HASH_SPREAD = 0x9E3779B9;
  static final int LONG_AGO_SECONDS = 1 << 26;

  private final String file;
  private final Movies movies;
  private final Ratings store;
  private final RatingConversion conversion;
  private final Set<String> knownMovies;
  private final ImportTally tally;
  private final ExecutorService storing =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("import-store").factory());
  private Batch batch = new Batch();
  private CompletableFuture<StoredBatch> stored =
      CompletableFuture.completedFuture(StoredBatch.NOTHING);
  private long resumed = System.nanoTime();

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
      batch.newMovies.add(new NewMovie(movieId, movieId, null, List.of()));
    }
    batch.lines[batch.ratings.size()] = line;
    batch.ratings.add(
        new NewRating(
            userId,
            movieId,
            conversion.convert(rating),
            ratedAt == null ? longAgo(userId, movieId) : ratedAt));
    if (batch.ratings.size() == RATINGS_AT_ONCE) {
      hand();
    }
  }

  @Override
  public void reject(long line, String reason) {
    tally.badRow(new BadLine(file, line, reason));
  }

  /// Stores what is left, and returns when all is stored.
  void finish() {
    hand();
    count();
  }

  /// Waits for the batch that is being stored, also after an exception.
  @Override
  public void close() {
    storing.close();
  }

  /// Hands the current batch over to be stored, when the one before it is stored.
  private void hand() {
    count();
    Batch full = batch;
    batch = new Batch();
    stored = CompletableFuture.supplyAsync(() -> store(full), storing);
  }

  /// Waits for the batch that is being stored, and counts its outcomes.
  private void count() {
    long read = System.nanoTime() - resumed;
    StoredBatch done = outcome();
    tally.movies(done.batch().newMovies.size());
    for (int i = 0; i < done.outcomes().size(); i++) {
      switch (done.outcomes().get(i)) {
        case StoreOutcome.Stored each -> tally.stored(each.kind());
        case StoreOutcome.Rejected rejected ->
            tally.reject(new BadLine(file, done.batch().lines[i], rejected.reason()));
      }
    }
    stored = CompletableFuture.completedFuture(StoredBatch.NOTHING);
    tally.time(read, done.nanos());
    resumed = System.nanoTime();
  }

  private StoredBatch outcome() {
    try {
      return stored.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
  }

  private StoredBatch store(Batch full) {
    long began = System.nanoTime();
    if (!full.newMovies.isEmpty()) {
      movies.putAll(full.newMovies);
    }
    List<StoreOutcome> outcomes = full.ratings.isEmpty() ? List.of() : store.load(full.ratings);
    return new StoredBatch(full, outcomes, System.nanoTime() - began);
  }

  /// Returns a pseudo-random moment in the early 1970s that depends only on the pair.
  ///
  /// So a repeated import changes nothing, a corrected file replaces old ratings, and every rating
  /// from the service is newer. A hold-out of the newest ratings then prefers no movie.
  private static Instant longAgo(String userId, String movieId) {
    int hash = (31 * userId.hashCode() + movieId.hashCode()) * HASH_SPREAD;
    return Instant.ofEpochSecond((hash >>> 4) % LONG_AGO_SECONDS);
  }

  /// Rows that are stored together, and the movies that they need.
  private static final class Batch {

    final List<NewMovie> newMovies = new ArrayList<>();
    final List<NewRating> ratings = new ArrayList<>(RATINGS_AT_ONCE);
    final long[] lines = new long[RATINGS_AT_ONCE];
  }

  private record StoredBatch(Batch batch, List<StoreOutcome> outcomes, long nanos) {

    static final StoredBatch NOTHING = new StoredBatch(new Batch(), List.of(), 0);
  }
}
