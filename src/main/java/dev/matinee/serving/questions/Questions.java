package dev.matinee.serving.questions;

import dev.matinee.catalog.Movie;
import java.util.List;

/// The outcome of a request for questions to a user.
public sealed interface Questions {

  /// The movies to ask the user about, the most useful first.
  record Listed(List<Item> items) implements Questions {

    public Listed {
      items = List.copyOf(items);
    }
  }

  record UnknownUser(String userId) implements Questions {}

  /// A movie to ask about.
  ///
  /// @param rank 1 for the first
  /// @param chance probability that the user knows the movie, in (0, 1)
  /// @param gain share of the uncertainty about the user's ratings that a rating of this movie
  ///   would remove, after the questions before it; in `[0, 1]`
  record Item(Movie movie, int rank, double chance, double gain) {}
}
