package dev.matinee.dataset.transfer;

import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.NewUser;
import dev.matinee.ratings.ExportedRating;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A store from which movies vanish, as when somebody deletes them during an import.
record WithoutMovies(DataStore store) implements DataStore {

  @Override
  public Map<String, NewMovie> movies() {
    return Map.of();
  }

  @Override
  public boolean isEmpty() {
    return store.isEmpty();
  }

  @Override
  public void put(List<NewMovie> movies) {}

  @Override
  public int declare(List<NewUser> users) {
    return store.declare(users);
  }

  @Override
  public List<StoreOutcome> store(List<NewRating> ratings) {
    return store.store(ratings);
  }

  @Override
  public void forEachRating(Consumer<ExportedRating> action) {
    store.forEachRating(action);
  }
}
