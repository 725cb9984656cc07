package dev.matinee.evaluation;

import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.ratings.RatingRowConsumer;
import dev.matinee.dataset.format.ratings.RatingsFile;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingTable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A column store of the ratings of one or two files, in file order.
///
/// Not safe for use by several threads.
final class RatingColumns {

  private static final int FIRST_CAPACITY = 1 << 16;

  private final Map<String, Integer> userRows = new HashMap<>();
  private final Map<String, Integer> movieRows = new HashMap<>();
  private final List<BadLine> bad = new ArrayList<>();
  private int[] user = new int[FIRST_CAPACITY];
  private int[] movie = new int[FIRST_CAPACITY];
  private float[] value = new float[FIRST_CAPACITY];
  private int[] time = new int[FIRST_CAPACITY];
  private int[] row = new int[FIRST_CAPACITY];
  private int size;

  /// Appends the ratings of `file`.
  void read(RatingsFile file) throws IOException {
    String name = file.path().getFileName().toString();
    file.read(
        new RatingRowConsumer() {
          @Override
          public void accept(
              long line, String userId, String movieId, double rating, @Nullable Instant ratedAt) {
            add((int) (line - file.firstLine()), userId, movieId, rating, ratedAt);
          }

          @Override
          public void reject(long line, String reason) {
            bad.add(new BadLine(name, line, reason));
          }
        },
        position -> {});
  }

  private void add(
      int rowInFile, String userId, String movieId, double rating, @Nullable Instant ratedAt) {
    if (size == user.length) {
      grow(2 * size);
    }
    user[size] = userRows.computeIfAbsent(userId, id -> userRows.size());
    movie[size] = movieRows.computeIfAbsent(movieId, id -> movieRows.size());
    value[size] = (float) rating;
    time[size] = ratedAt == null ? 0 : Math.clamp(ratedAt.getEpochSecond(), 0, Integer.MAX_VALUE);
    row[size++] = rowInFile;
  }

  private void grow(int capacity) {
    user = Arrays.copyOf(user, capacity);
    movie = Arrays.copyOf(movie, capacity);
    value = Arrays.copyOf(value, capacity);
    time = Arrays.copyOf(time, capacity);
    row = Arrays.copyOf(row, capacity);
  }

  /// Returns the number of ratings.
  int size() {
    return size;
  }

  /// Returns the row number of rating `i` in its file, 0 for the first.
  int row(int i) {
    return row[i];
  }

  /// Returns the lines that could not be read.
  List<BadLine> bad() {
    return bad;
  }

  /// Returns the attributes of every user row. If a user has several lines, the last one counts.
  List<Map<String, String>> attributes(List<NewUser> users) {
    List<Map<String, String>> attributes =
        new ArrayList<>(Collections.nCopies(userRows.size(), Map.of()));
    for (NewUser user : users) {
      Integer userRow = userRows.get(user.userId());
      if (userRow != null) {
        attributes.set(userRow, user.attributes());
      }
    }
    return Collections.unmodifiableList(attributes);
  }

  /// Returns the metadata of every movie row. If a movie has several lines, the last one counts.
  List<MovieMetadata> metadata(List<NewMovie> movies) {
    List<MovieMetadata> metadata =
        new ArrayList<>(Collections.nCopies(movieRows.size(), MovieMetadata.NONE));
    for (NewMovie described : movies) {
      Integer movieRow = movieRows.get(described.movieId());
      if (movieRow != null) {
        metadata.set(movieRow, new MovieMetadata(described.year(), described.genres()));
      }
    }
    return Collections.unmodifiableList(metadata);
  }

  /// Returns the ratings that `keep` accepts, with rows for all users and movies. If a user rated a
  /// movie several times, the last rating counts.
  RatingTable table(IntPredicate keep) {
    int[] order = sorted(keep);
    int[] users = new int[order.length];
    int[] movies = new int[order.length];
    float[] values = new float[order.length];
    int[] times = new int[order.length];
    int n = 0;
    for (int i : order) {
      boolean again = n > 0 && users[n - 1] == user[i] && movies[n - 1] == movie[i];
      n -= again ? 1 : 0;
      users[n] = user[i];
      movies[n] = movie[i];
      values[n] = value[i];
      times[n++] = time[i];
    }
    return new RatingTable(
        userRows.size(),
        movieRows.size(),
        Arrays.copyOf(users, n),
        Arrays.copyOf(movies, n),
        Arrays.copyOf(values, n),
        Arrays.copyOf(times, n));
  }

  /// Returns the kept positions by user, then movie, then position: two stable counting sorts.
  private int[] sorted(IntPredicate keep) {
    int[] kept = IntStream.range(0, size).filter(keep).toArray();
    return sortedBy(user, userRows.size(), sortedBy(movie, movieRows.size(), kept));
  }

  private static int[] sortedBy(int[] key, int keys, int[] order) {
    int[] next = new int[keys + 1];
    for (int i : order) {
      next[key[i] + 1]++;
    }
    Arrays.parallelPrefix(next, Integer::sum);
    int[] sorted = new int[order.length];
    for (int i : order) {
      sorted[next[key[i]]++] = i;
    }
    return sorted;
  }
}
