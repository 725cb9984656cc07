package dev.matinee.changes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The users and movies whose data a write changes.
///
/// Not safe for use by several threads.
final class Touched {

  /// With more pairs, a write counts as a change of everything.
  private static final int MOST = 1_000;

  private final List<Pair> pairs = new ArrayList<>();
  private boolean everything;

  /// A user and a movie, by database id. Null stands for all.
  record Pair(@Nullable Long user, @Nullable Long movie) {

    static final Pair EVERYTHING = new Pair(null, null);
  }

  void add(@Nullable Long user, @Nullable Long movie) {
    if (pairs.size() < MOST) {
      pairs.add(new Pair(user, movie));
    } else {
      everything = true;
    }
  }

  /// Returns the pairs; [Pair#EVERYTHING] if nothing was added, because the writer did not tell.
  List<Pair> pairs() {
    return everything || pairs.isEmpty() ? List.of(Pair.EVERYTHING) : List.copyOf(pairs);
  }
}
