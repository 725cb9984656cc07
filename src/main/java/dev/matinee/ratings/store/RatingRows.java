package dev.matinee.ratings.store;

import dev.matinee.catalog.User;
import dev.matinee.changes.NumberedWrite;
import dev.matinee.ratings.StoredRating;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Reads and writes rows of `ratings`; many rows at once in JDBC batches, without JPA.
@Component
class RatingRows {

  /// From this number of ratings on, a write is treated as an import.
  static final int MANY = 1_000;

  private static final int BATCH = 1_000;

  private final JdbcTemplate jdbc;
  private final RatingRepository repository;

  RatingRows(JdbcTemplate jdbc, RatingRepository repository) {
    this.jdbc = jdbc;
    this.repository = repository;
  }

  /// Returns the existing ratings among `keys`.
  Map<RatingKey, StoredRating> find(Collection<RatingKey> keys) {
    Map<RatingKey, StoredRating> found = HashMap.newHashMap(keys.size());
    if (keys.isEmpty()) {
      return found;
    }
    // An outer join: for an inner join, H2 scans the whole table.
    jdbc.query(
        """
        select r.pair, r.rating, r.rated_at, r.sequence
        from unnest(cast(? as bigint array)) as wanted (pair) left join ratings r on r.pair = wanted.pair
        """,
        row -> {
          if (row.getObject(1) != null) {
            found.put(RatingKey.ofPair(row.getLong(1)), stored(row));
          }
        },
        (Object) keys.stream().map(RatingKey::pair).toArray(Long[]::new));
    return found;
  }

  /// Returns those of `users` who have ratings.
  Set<Long> raters(Collection<Long> users) {
    Set<Long> raters = HashSet.newHashSet(users.size());
    jdbc.query(
        """
        select u.id from unnest(cast(? as bigint array)) as u (id)
        where exists (select 1 from ratings r
                      where r.pair >= u.id * 4294967296 and r.pair < (u.id + 1) * 4294967296)
        """,
        row -> {
          raters.add(row.getLong(1));
        },
        (Object) users.toArray(Long[]::new));
    return raters;
  }

  /// Returns up to `limit` ratings of `user`, by ascending movie.
  ///
  /// @param afterMovie only ratings of movies with a higher database id; these ids begin with 1
  List<StoredRating> ofUser(long user, long afterMovie, Limit limit) {
    long first = new RatingKey(user, Math.clamp(afterMovie, 0, RatingKey.LAST_MOVIE)).pair() + 1;
    long last = new RatingKey(user, RatingKey.LAST_MOVIE).pair();
    return repository.findByPairBetweenOrderByPair(first, last, limit).stream()
        .map(RatingEntity::toStoredRating)
        .toList();
  }

  long count() {
    return repository.count();
  }

  /// Returns a user with all ratings, in one query.
  Optional<Rater> rater(String userId) {
    return jdbc.query(
        """
        select u.id, u.attributes, r.pair, r.rating
        from users u left join ratings r
            on r.pair >= u.id * 4294967296 and r.pair < (u.id + 1) * 4294967296
        where u.user_id = ?
        """,
        rows -> {
          if (!rows.next()) {
            return Optional.empty();
          }
          User user = User.ofRow(rows.getLong(1), userId, rows.getString(2));
          SortedMap<Long, Double> ratings = new TreeMap<>();
          do {
            if (rows.getObject(3) != null) {
              ratings.put(RatingKey.ofPair(rows.getLong(3)).movie(), rows.getDouble(4));
            }
          } while (rows.next());
          return Optional.of(new Rater(user, ratings));
        },
        userId);
  }

  /// Inserts ratings in the order of the primary key, so that those of one user go to the same
  /// page.
  void insert(Map<RatingKey, StoredRating> ratings) {
    if (ratings.size() >= MANY) {
      List<Map.Entry<RatingKey, StoredRating>> rows = new ArrayList<>(ratings.entrySet());
      rows.sort(Comparator.comparingLong((Map.Entry<RatingKey, ?> row) -> row.getKey().pair()));
      jdbc.execute(
          (Connection connection) -> {
            BulkInsert.into(connection, rows);
            return rows.size();
          });
      return;
    }
    write("insert into ratings (rating, rated_at, sequence, pair) values (?, ?, ?, ?)", ratings);
  }

  void update(Map<RatingKey, StoredRating> ratings) {
    write("update ratings set rating = ?, rated_at = ?, sequence = ? where pair = ?", ratings);
  }

  /// Removes one rating.
  ///
  /// @return the number of ratings removed
  int remove(RatingKey key) {
    return jdbc.update("delete from ratings where pair = ?", key.pair());
  }

  int removeUser(long user) {
    return jdbc.update(
        "delete from ratings where pair >= ? and pair <= ?",
        new RatingKey(user, 0).pair(),
        new RatingKey(user, RatingKey.LAST_MOVIE).pair());
  }

  int removeMovie(long movie) {
    return jdbc.update("delete from ratings where mod(pair, 4294967296) = ?", movie);
  }

  /// Records that `change` inserted, updated or deleted `ratings` ratings, and returns that number.
  long recordChanges(NumberedWrite change, long ratings) {
    if (ratings > 0) {
      jdbc.update(
          "insert into rating_changes (sequence, ratings) values (?, ?)", change.number(), ratings);
    }
    return ratings;
  }

  /// Returns how many ratings were inserted, updated or deleted after write number `watermark`.
  long changedSince(long watermark) {
    Long changed =
        jdbc.queryForObject(
            "select sum(ratings) from rating_changes where sequence > ?", Long.class, watermark);
    return changed == null ? 0 : changed;
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static StoredRating stored(ResultSet row) throws SQLException {
    long movie = RatingKey.ofPair(row.getLong(1)).movie();
    return new StoredRating(movie, row.getDouble(2), instant(row, 3), row.getLong(4));
  }

  private void write(String sql, Map<RatingKey, StoredRating> ratings) {
    if (!ratings.isEmpty()) {
      jdbc.batchUpdate(sql, List.copyOf(ratings.entrySet()), BATCH, RatingRows::fill);
    }
  }

  private static void fill(PreparedStatement statement, Map.Entry<RatingKey, StoredRating> row)
      throws SQLException {
    StoredRating rating = row.getValue();
    statement.setDouble(1, rating.rating());
    statement.setObject(2, rating.ratedAt().atOffset(ZoneOffset.UTC));
    statement.setLong(3, rating.sequence());
    statement.setLong(4, row.getKey().pair());
  }
}
