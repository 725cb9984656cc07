package dev.matinee.dataset.transfer;

import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.NewUser;
import dev.matinee.ratings.ExportedRating;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// A store in memory that follows the rules of the real one.
public final class MemoryStore implements DataStore {

  public final Map<String, NewMovie> movies = new LinkedHashMap<>();
  public final Map<String, Map<String, String>> attributes = new LinkedHashMap<>();
  public final Map<String, ExportedRating> ratings = new LinkedHashMap<>();
  public final List<Integer> moviePuts = new ArrayList<>();

  @Override
  public Map<String, NewMovie> movies() {
    return Map.copyOf(movies);
  }

  @Override
  public boolean isEmpty() {
    return movies.isEmpty() && attributes.isEmpty() && ratings.isEmpty();
  }

  @Override
  public void put(List<NewMovie> added) {
    moviePuts.add(added.size());
    added.forEach(movie -> movies.put(movie.movieId(), movie));
  }

  @Override
  public int declare(List<NewUser> users) {
    int changed = 0;
    for (NewUser user : users) {
      changed += user.attributes().equals(attributes.put(user.userId(), user.attributes())) ? 0 : 1;
    }
    return changed;
  }

  @Override
  public List<StoreOutcome> store(List<NewRating> added) {
    return added.stream().map(this::store).toList();
  }

  private StoreOutcome store(NewRating added) {
    if (!movies.containsKey(added.movieId())) {
      return new StoreOutcome.Rejected(
          StoreOutcome.Reason.UNKNOWN_MOVIE, "no movie " + added.movieId());
    }
    Instant ratedAt = Objects.requireNonNull(added.ratedAt());
    ExportedRating next =
        new ExportedRating(added.userId(), added.movieId(), added.rating(), ratedAt);
    String key = added.userId() + "/" + added.movieId();
    ExportedRating held = ratings.get(key);
    StoreOutcome.Kind kind =
        held == null
            ? StoreOutcome.Kind.CREATED
            : held.equals(next) || ratedAt.isBefore(held.ratedAt())
                ? StoreOutcome.Kind.UNCHANGED
                : StoreOutcome.Kind.REPLACED;
    if (kind != StoreOutcome.Kind.UNCHANGED) {
      ratings.put(key, next);
    }
    return new StoreOutcome.Stored(
        added.userId(), added.movieId(), added.rating(), ratedAt, ratings.size(), kind);
  }

  /// Returns the stored rating of a pair, or NaN.
  double rating(String userId, String movieId) {
    ExportedRating held = ratings.get(userId + "/" + movieId);
    return held == null ? Double.NaN : held.rating();
  }

  @Override
  public void forEachRating(Consumer<ExportedRating> action) {
    ratings.values().forEach(action);
  }
}
