package dev.matinee.serving;

import dev.matinee.SharedDatabase;
import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.User;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.serving.context.StoredData;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Stored data that reads everything once, so that a benchmark does not measure the database. Not
/// safe for use by several threads.
final class RememberedData extends StoredData {

  private final Catalog catalog;
  private final long latestSequence;
  private final Map<String, Optional<User>> users = new HashMap<>();
  private final Map<Long, List<StoredRating>> ratings = new HashMap<>();
  private final Map<Collection<Long>, Map<Long, MovieSupport>> support = new HashMap<>();

  RememberedData(SharedDatabase store) {
    super(store.users, store.movies, store.ratings);
    catalog = super.catalog();
    latestSequence = super.latestSequence();
  }

  @Override
  public Optional<User> user(String userId) {
    return users.computeIfAbsent(userId, super::user);
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public List<StoredRating> ratingsOf(long user) {
    return ratings.computeIfAbsent(user, super::ratingsOf);
  }

  @Override
  public Map<Long, MovieSupport> supportOf(Collection<Long> movies) {
    return support.computeIfAbsent(List.copyOf(movies), super::supportOf);
  }

  @Override
  public long latestSequence() {
    return latestSequence;
  }
}
