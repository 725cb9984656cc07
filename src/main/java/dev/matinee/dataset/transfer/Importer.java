package dev.matinee.dataset.transfer;

import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.Dataset;
import dev.matinee.dataset.format.catalog.MoviesFile;
import dev.matinee.dataset.format.catalog.UsersFile;
import dev.matinee.dataset.format.ratings.RatingsFile;
import dev.matinee.dataset.format.ratings.SourceScale;
import dev.matinee.model.RatingScale;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Importer of data sets into the store. Repeating an import changes nothing.
@Component
public class Importer {

  /// Ratings without a time are stored with a time before this moment.
  public static final Instant LONG_AGO = Instant.ofEpochSecond(RatingImport.LONG_AGO_SECONDS);

  private static final int MOVIES_AT_ONCE = 5_000;
  private static final int USERS_AT_ONCE = 5_000;

  private final DataStore store;
  private final RatingScale scale;

  Importer(DataStore store, RatingScale scale) {
    this.store = store;
    this.scale = scale;
  }

  /// Imports the movies, then the users, then the ratings of `dataset`.
  ///
  /// @param given the scale of the ratings file; empty for the scale of its format, which for
  ///   generic files is the scale of the service
  /// @param listener follows the import; an exception from it stops the import, and the data stored
  ///   so far stays
  public ImportReport load(Dataset dataset, Optional<SourceScale> given, ImportListener listener)
      throws IOException {
    ImportTally tally = new ImportTally();
    listener.progress(0, tally.report());
    Map<String, NewMovie> known = new HashMap<>(store.movies());
    Optional<MoviesFile> movies = dataset.movies();
    if (movies.isPresent()) {
      load(movies.get().read(tally::reject), known, tally, listener);
    }
    Optional<UsersFile> users = dataset.users();
    if (users.isPresent()) {
      load(users.get().read(tally::reject), tally, listener);
    }
    listener.progress(0, tally.report());
    Optional<RatingsFile> ratings = dataset.ratings();
    if (ratings.isPresent()) {
      RatingsFile file = ratings.get();
      RatingConversion conversion =
          new RatingConversion(given.or(() -> file.origin().scale()), scale);
      RatingImport rows =
          new RatingImport(
              file.path().getFileName().toString(),
              store,
              conversion,
              new HashSet<>(known.keySet()),
              tally);
      file.read(rows, position -> listener.progress(position, tally.report()));
      rows.flush();
    }
    return tally.report();
  }

  private void load(
      List<NewMovie> movies,
      Map<String, NewMovie> known,
      ImportTally tally,
      ImportListener listener) {
    List<NewMovie> changed = new ArrayList<>();
    for (NewMovie movie : movies) {
      if (!movie.equals(known.put(movie.movieId(), movie))) {
        changed.add(movie);
      }
    }
    for (int from = 0; from < changed.size(); from += MOVIES_AT_ONCE) {
      listener.progress(0, tally.report());
      store.put(changed.subList(from, Math.min(changed.size(), from + MOVIES_AT_ONCE)));
    }
    tally.movies(changed.size());
  }

  private void load(List<NewUser> users, ImportTally tally, ImportListener listener) {
    for (int from = 0; from < users.size(); from += USERS_AT_ONCE) {
      listener.progress(0, tally.report());
      int to = Math.min(users.size(), from + USERS_AT_ONCE);
      tally.users(store.declare(users.subList(from, to)));
    }
  }
}
