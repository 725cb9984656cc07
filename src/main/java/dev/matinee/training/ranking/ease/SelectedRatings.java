package dev.matinee.training.ranking.ease;

import java.util.Arrays;

/// The products of ratings among few selected movies: entries of `X'X`, from the ratings of the
/// users who rated a movie. Looks for the selected ratings of a user once, when they are first
/// needed. Not safe for use by several threads.
final class SelectedRatings {

  private static final int NONE = -1;

  private final CoOccurrence pairs;

  /// The position of each movie in the selection, negative if it is not selected.
  private final int[] position;

  /// The first and last selected rating of each user in `positions` and `values`; the first is
  /// negative for users not read yet.
  private final int[] begin;

  private final int[] end;
  private int[] positions = new int[1024];
  private float[] values = new float[1024];
  private int size;
  private int[] users = new int[64];
  private int read;
  private int[] movies = {};

  SelectedRatings(CoOccurrence pairs) {
    this.pairs = pairs;
    this.position = new int[pairs.movies()];
    this.begin = new int[pairs.users()];
    this.end = new int[pairs.users()];
    Arrays.fill(position, NONE);
    Arrays.fill(begin, NONE);
  }

  /// Selects these movies instead of those before.
  void select(int[] selected) {
    for (int movie : movies) {
      position[movie] = NONE;
    }
    for (int i = 0; i < read; i++) {
      begin[users[i]] = NONE;
    }
    size = 0;
    read = 0;
    movies = selected;
    for (int i = 0; i < selected.length; i++) {
      position[selected[i]] = i;
    }
  }

  /// Adds the entry of row `movie` for each selected movie to `into`, in the order of the
  /// selection.
  void addTo(float[] into, int movie) {
    pairs.forEachRating(
        movie,
        (user, weight) -> {
          if (begin[user] < 0) {
            read(user);
          }
          for (int i = begin[user]; i < end[user]; i++) {
            into[positions[i]] += weight * values[i];
          }
        });
  }

  private void read(int user) {
    if (read == users.length) {
      users = Arrays.copyOf(users, 2 * read);
    }
    users[read++] = user;
    int most = size + pairs.count(user);
    if (most > positions.length) {
      positions = Arrays.copyOf(positions, 2 * most);
      values = Arrays.copyOf(values, 2 * most);
    }
    begin[user] = size;
    size = pairs.select(user, position, positions, values, size);
    end[user] = size;
  }
}
