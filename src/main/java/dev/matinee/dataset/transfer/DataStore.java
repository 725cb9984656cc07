package dev.matinee.dataset.transfer;

import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.NewUser;
import dev.matinee.ratings.ExportedRating;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The stored movies, users and ratings as import, export and the demo use them.
public interface DataStore {

  /// Returns all movies by their ids.
  Map<String, NewMovie> movies();

  /// Returns whether there is no user, no movie and no rating.
  boolean isEmpty();

  /// Creates or replaces movies.
  void put(List<NewMovie> movies);

  /// Creates users, or replaces their attributes.
  ///
  /// @return how many are new or changed
  int declare(List<NewUser> users);

  /// Stores ratings in one transaction; the outcomes are in the same order.
  List<StoreOutcome> store(List<NewRating> ratings);

  /// Calls `action` for every rating, in constant memory.
  void forEachRating(Consumer<ExportedRating> action);
}
