package dev.matinee.serving;

import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movie;
import dev.matinee.catalog.User;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.serving.context.CurrentData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A store in memory: movie `m7` has the database id 7, users are numbered as they come.
public final class FakeStore implements CurrentData {

  public int ratingReads;
  public Runnable beforeRatings = () -> {};
  private final Map<String, Long> users = new HashMap<>();
  private final Map<Long, Map<Long, StoredRating>> ratings = new HashMap<>();
  private Catalog catalog = Catalog.of(List.of());
  private long sequence;

  public FakeStore addMovie(long id, @Nullable Integer year, String... genres) {
    List<Movie> movies = new ArrayList<>(catalog.movies());
    movies.add(new Movie(id, "m" + id, "Movie " + id, year, List.of(genres)));
    catalog = Catalog.of(movies);
    return this;
  }

  public FakeStore addMovies(List<Movie> movies) {
    catalog = Catalog.of(Stream.concat(catalog.movies().stream(), movies.stream()).toList());
    return this;
  }

  public FakeStore addMovies(long... ids) {
    for (long id : ids) {
      addMovie(id, null);
    }
    return this;
  }

  public FakeStore removeMovie(long id) {
    catalog = Catalog.of(catalog.movies().stream().filter(movie -> movie.id() != id).toList());
    return this;
  }

  public FakeStore addUser(String userId) {
    users.putIfAbsent(userId, users.size() + 1L);
    return this;
  }

  public FakeStore rate(String userId, long movie, double rating) {
    addUser(userId);
    ratings
        .computeIfAbsent(users.get(userId), id -> new TreeMap<>())
        .put(movie, new StoredRating(movie, rating, Instant.EPOCH, ++sequence));
    return this;
  }

  public FakeStore unrate(String userId, long movie) {
    Objects.requireNonNull(ratings.get(users.get(userId))).remove(movie);
    sequence++;
    return this;
  }

  @Override
  public Optional<User> user(String userId) {
    return Optional.ofNullable(users.get(userId)).map(id -> new User(id, userId, Map.of()));
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public synchronized List<StoredRating> ratingsOf(long user) {
    beforeRatings.run();
    ratingReads++;
    return List.copyOf(ratings.getOrDefault(user, Map.of()).values());
  }

  @Override
  public Map<Long, MovieSupport> supportOf(Collection<Long> movies) {
    Map<Long, MovieSupport> supports = new HashMap<>();
    for (long movie : movies) {
      List<Double> values =
          ratings.values().stream()
              .filter(byMovie -> byMovie.containsKey(movie))
              .map(byMovie -> byMovie.get(movie).rating())
              .toList();
      double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
      supports.put(movie, new MovieSupport(values.size(), mean));
    }
    return supports;
  }

  @Override
  public boolean isRated(long movie) {
    return ratings.values().stream().anyMatch(byMovie -> byMovie.containsKey(movie));
  }

  @Override
  public long latestSequence() {
    return sequence;
  }

  @Override
  public boolean await(long wanted) {
    return sequence >= wanted;
  }
}
