package dev.matinee.ratings.store;

import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movie;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.Users;
import dev.matinee.changes.ChangeSequence;
import dev.matinee.model.IdIndex;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.ratings.ExportedRating;
import dev.matinee.ratings.support.MovieSupports;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/// Reads all ratings in one snapshot, page by page along the primary key, so that the memory stays
/// constant on every database.
@Component
class RatingScan {

  private static final int PAGE = 20_000;

  private final JdbcTemplate jdbc;
  private final ChangeSequence changes;
  private final Users users;
  private final Movies movies;
  private final MovieSupports supports;

  RatingScan(
      JdbcTemplate jdbc,
      ChangeSequence changes,
      Users users,
      Movies movies,
      MovieSupports supports) {
    this.jdbc = jdbc;
    this.changes = changes;
    this.users = users;
    this.movies = movies;
    this.supports = supports;
  }

  TrainingSet trainingSet(long since) {
    return changes.readSnapshot(() -> readTrainingSet(since));
  }

  void forEach(Consumer<ExportedRating> action) {
    changes.readSnapshot(
        () ->
            scan(
                """
                select page.pair, page.rating, page.rated_at, users.user_id, movies.movie_id
                from (select pair, rating, rated_at from ratings
                      where pair > ? order by pair limit ?) as page
                join users on users.id = page.pair / 4294967296
                join movies on movies.id = mod(page.pair, 4294967296)
                order by page.pair
                """,
                row ->
                    action.accept(
                        new ExportedRating(
                            row.getString(4),
                            row.getString(5),
                            row.getDouble(2),
                            RatingRows.instant(row, 3)))));
  }

  private TrainingSet readTrainingSet(long since) {
    long watermark = changes.latest();
    Long size = jdbc.queryForObject("select count(*) from ratings", Long.class);
    IdIndex rated = IdIndex.of(supports.movies());
    Columns columns = new Columns(Math.toIntExact(Objects.requireNonNull(size)), rated);
    scan(
        """
        select pair, rating, rated_at, sequence from ratings
        where pair > ? order by pair limit ?
        """,
        row ->
            columns.add(
                RatingKey.ofPair(row.getLong(1)),
                row.getFloat(2),
                RatingRows.instant(row, 3).getEpochSecond(),
                row.getLong(4) > since));
    RatingTable table = columns.table();
    IdIndex raters = IdIndex.of(columns.users());
    return new TrainingSet(
        new TrainingData(table, attributes(raters), metadata(rated)),
        raters,
        rated,
        watermark,
        columns.fresh());
  }

  private List<Map<String, String>> attributes(IdIndex raters) {
    Map<Long, Map<String, String>> declared = users.declared();
    return LongStream.of(raters.ids()).mapToObj(id -> declared.getOrDefault(id, Map.of())).toList();
  }

  private List<MovieMetadata> metadata(IdIndex rated) {
    Catalog catalog = movies.catalog();
    return LongStream.of(rated.ids())
        .mapToObj(id -> catalog.byId(id).map(Movie::metadata).orElse(MovieMetadata.NONE))
        .toList();
  }

  /// Runs `sql` page by page and returns the number of rows. Its first column is the pair.
  private long scan(String sql, RowCallbackHandler action) {
    long[] last = {-1};
    int[] read = {PAGE};
    long rows = 0;
    while (read[0] == PAGE) {
      read[0] = 0;
      jdbc.query(
          sql,
          row -> {
            action.processRow(row);
            last[0] = row.getLong(1);
            read[0]++;
          },
          last[0],
          PAGE);
      rows += read[0];
    }
    return rows;
  }

  /// Builds the columns of a rating table from rows in ascending order of user and movie.
  private static final class Columns {

    private final IdIndex movies;
    private final int[] user;
    private final int[] movie;
    private final float[] value;
    private final int[] time;
    private final BitSet fresh = new BitSet();
    private long[] userIds = new long[1024];
    private int users;
    private int size;

    Columns(int capacity, IdIndex movies) {
      this.movies = movies;
      this.user = new int[capacity];
      this.movie = new int[capacity];
      this.value = new float[capacity];
      this.time = new int[capacity];
    }

    void add(RatingKey key, float rating, long epochSecond, boolean isFresh) {
      if (users == 0 || userIds[users - 1] != key.user()) {
        userIds = users == userIds.length ? Arrays.copyOf(userIds, 2 * users) : userIds;
        userIds[users++] = key.user();
      }
      user[size] = users - 1;
      movie[size] = movies.row(key.movie());
      value[size] = rating;
      fresh.set(size, isFresh);
      time[size++] = Math.clamp(epochSecond, 0, Integer.MAX_VALUE);
    }

    RatingTable table() {
      if (size != user.length) {
        throw new IllegalStateException(
            "read %d of %d ratings in one snapshot".formatted(size, user.length));
      }
      return new RatingTable(users, movies.size(), user, movie, value, time);
    }

    long[] users() {
      return Arrays.copyOf(userIds, users);
    }

    BitSet fresh() {
      return fresh;
    }
  }
}
