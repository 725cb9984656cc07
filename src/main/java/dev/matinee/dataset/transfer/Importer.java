package dev.matinee.dataset.transfer;

import dev.matinee.catalog.Movie;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.NewUser;
import dev.matinee.catalog.Users;
import dev.matinee.dataset.format.Dataset;
import dev.matinee.dataset.format.catalog.MoviesFile;
import dev.matinee.dataset.format.catalog.UsersFile;
import dev.matinee.dataset.format.ratings.RatingsFile;
import dev.matinee.dataset.format.ratings.SourceScale;
import dev.matinee.model.RatingScale;
import dev.matinee.ratings.store.Ratings;
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

  private final Movies movies;
  private final Users users;
  private final Ratings ratings;
  private final RatingScale scale;

  Importer(Movies movies, Users users, Ratings ratings, RatingScale scale) {
    this.movies = movies;
    this.users = users;
    this.ratings = ratings;
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
    Map<String, NewMovie> known = stored();
    Optional<MoviesFile> moviesFile = dataset.movies();
    if (moviesFile.isPresent()) {
      load(moviesFile.get().read(tally::reject), known, tally, listener);
    }
    Optional<UsersFile> usersFile = dataset.users();
    if (usersFile.isPresent()) {
      load(usersFile.get().read(tally::reject), tally, listener);
    }
    listener.progress(0, tally.report());
    Optional<RatingsFile> ratingsFile = dataset.ratings();
    if (ratingsFile.isPresent()) {
      RatingsFile file = ratingsFile.get();
      RatingConversion conversion =
          new RatingConversion(given.or(() -> file.origin().scale()), scale);
      try (RatingImport rows =
          new RatingImport(
              file.path().getFileName().toString(),
              movies,
              ratings,
              conversion,
              new HashSet<>(known.keySet()),
              tally)) {
        file.read(rows, position -> listener.progress(position, tally.report()));
        rows.finish();
      }
    }
    return tally.report();
  }

  private Map<String, NewMovie> stored() {
    Map<String, NewMovie> byId = new HashMap<>();
    for (Movie movie : movies.catalog().movies()) {
      byId.put(
          movie.movieId(),
          new NewMovie(movie.movieId(), movie.title(), movie.year(), movie.genres()));
    }
    return byId;
  }

  private void load(
      List<NewMovie> described,
      Map<String, NewMovie> known,
      ImportTally tally,
      ImportListener listener) {
    List<NewMovie> changed = new ArrayList<>();
    for (NewMovie movie : described) {
      if (!movie.equals(known.put(movie.movieId(), movie))) {
        changed.add(movie);
      }
    }
    for (int from = 0; from < changed.size(); from += MOVIES_AT_ONCE) {
      listener.progress(0, tally.report());
      movies.putAll(changed.subList(from, Math.min(changed.size(), from + MOVIES_AT_ONCE)));
    }
    tally.movies(changed.size());
  }

  private void load(List<NewUser> described, ImportTally tally, ImportListener listener) {
    for (int from = 0; from < described.size(); from += USERS_AT_ONCE) {
      listener.progress(0, tally.report());
      int to = Math.min(described.size(), from + USERS_AT_ONCE);
      tally.users(users.putAll(described.subList(from, to)));
    }
  }
}
