package dev.matinee.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;

/// Ratings in columns: in entry `i`, `user(i)` rated `movie(i)` with `value(i)` at `time(i)`.
///
/// Users and movies are dense rows in `[0, users)` and `[0, movies)`; rows without ratings are
/// allowed. Entries are sorted by user, then by movie, without duplicates. 16 bytes a rating.
/// Immutable, so safe to share between threads.
public final class RatingTable {

  private final int users;
  private final int movies;
  private final int[] user;
  private final int[] movie;
  private final float[] value;
  private final int[] time;
  private final int[] start;

  /// Creates a table that takes ownership of the columns.
  ///
  /// @param time time of the rating in seconds since 1970, or any number that grows with time
  /// @throws IllegalArgumentException if the lengths differ, a row is out of range, a value is not
  ///   finite, or the entries are not sorted by user and movie without duplicates
  public RatingTable(int users, int movies, int[] user, int[] movie, float[] value, int[] time) {
    int size = user.length;
    if (movie.length != size || value.length != size || time.length != size) {
      throw new IllegalArgumentException(
          "columns differ in length: %d users, %d movies, %d values, %d times"
              .formatted(size, movie.length, value.length, time.length));
    }
    this.users = users;
    this.movies = movies;
    this.user = user;
    this.movie = movie;
    this.value = value;
    this.time = time;
    this.start = new int[users + 1];
    for (int i = 0; i < size; i++) {
      Objects.checkIndex(user[i], users);
      Objects.checkIndex(movie[i], movies);
      if (!Float.isFinite(value[i])) {
        throw new IllegalArgumentException("value %d is %s".formatted(i, value[i]));
      }
      if (i > 0
          && (user[i] < user[i - 1] || (user[i] == user[i - 1] && movie[i] <= movie[i - 1]))) {
        throw new IllegalArgumentException(
            "entries %d and %d are out of order".formatted(i - 1, i));
      }
      start[user[i] + 1]++;
    }
    for (int u = 0; u < users; u++) {
      start[u + 1] += start[u];
    }
  }

  /// Returns the number of ratings.
  public int size() {
    return user.length;
  }

  /// Returns the number of user rows.
  public int users() {
    return users;
  }

  /// Returns the number of movie rows.
  public int movies() {
    return movies;
  }

  public int user(int i) {
    return user[i];
  }

  public int movie(int i) {
    return movie[i];
  }

  public float value(int i) {
    return value[i];
  }

  public int time(int i) {
    return time[i];
  }

  /// Returns the first entry of `userRow`. The entries of the user end before `start(userRow + 1)`.
  ///
  /// @param userRow in `[0, users]`
  public int start(int userRow) {
    return start[userRow];
  }

  /// Returns the number of ratings of each user. O(users).
  public int[] userCounts() {
    int[] counts = new int[users];
    Arrays.setAll(counts, row -> start[row + 1] - start[row]);
    return counts;
  }

  /// Returns the number of ratings of each movie. O(size).
  public int[] movieCounts() {
    int[] counts = new int[movies];
    for (int row : movie) {
      counts[row]++;
    }
    return counts;
  }

  /// Returns the ratings of one user.
  public UserRatings of(int userRow) {
    int from = start[userRow];
    int to = start[userRow + 1];
    return new UserRatings(
        Arrays.copyOfRange(movie, from, to), Arrays.copyOfRange(value, from, to));
  }

  /// Returns a table of the entries that `keep` accepts, with the same user and movie rows.
  public RatingTable filter(IntPredicate keep) {
    int kept = 0;
    for (int i = 0; i < size(); i++) {
      kept += keep.test(i) ? 1 : 0;
    }
    int[] keptUser = new int[kept];
    int[] keptMovie = new int[kept];
    float[] keptValue = new float[kept];
    int[] keptTime = new int[kept];
    for (int i = 0, k = 0; i < size(); i++) {
      if (keep.test(i)) {
        keptUser[k] = user[i];
        keptMovie[k] = movie[i];
        keptValue[k] = value[i];
        keptTime[k++] = time[i];
      }
    }
    return new RatingTable(users, movies, keptUser, keptMovie, keptValue, keptTime);
  }

  /// Returns the mean of all ratings, or NaN if there are none.
  public double mean() {
    double sum = 0;
    for (float v : value) {
      sum += v;
    }
    return sum / size();
  }
}
