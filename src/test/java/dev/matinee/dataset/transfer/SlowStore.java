package dev.matinee.dataset.transfer;

import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.NewUser;
import dev.matinee.ratings.ExportedRating;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// A store that takes ratings only when it is let.
///
/// @param batches a permit for each write of ratings
record SlowStore(DataStore store, Semaphore batches) implements DataStore {

  @Override
  public Map<String, NewMovie> movies() {
    return store.movies();
  }

  @Override
  public boolean isEmpty() {
    return store.isEmpty();
  }

  @Override
  public void put(List<NewMovie> movies) {
    store.put(movies);
  }

  @Override
  public int declare(List<NewUser> users) {
    return store.declare(users);
  }

  @Override
  public List<StoreOutcome> store(List<NewRating> ratings) {
    batches.acquireUninterruptibly();
    return store.store(ratings);
  }

  @Override
  public void forEachRating(Consumer<ExportedRating> action) {
    store.forEachRating(action);
  }
}
