package dev.matinee.ratings.store;

import dev.matinee.ratings.StoredRating;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.Function;
import org.postgresql.PGConnection;

/// One statement that inserts many new ratings: `COPY` in PostgreSQL, arrays in H2.
final class BulkInsert {

  private static final String COPY =
      "copy ratings (user_id, movie_id, rating, rated_at, sequence) from stdin";
  private static final String FROM_ARRAYS =
      """
      insert into ratings (user_id, movie_id, rating, rated_at, sequence)
      select * from unnest(cast(? as bigint array), cast(? as bigint array),
          cast(? as double precision array), cast(? as timestamp(6) with time zone array),
          cast(? as bigint array))
      """;
  private static final int CHARACTERS_PER_ROW = 48;

  private BulkInsert() {}

  static void into(Connection connection, List<Entry<RatingKey, StoredRating>> rows)
      throws SQLException {
    if (connection.isWrapperFor(PGConnection.class)) {
      copy(connection.unwrap(PGConnection.class), rows);
    } else {
      fromArrays(connection, rows);
    }
  }

  private static void copy(PGConnection connection, List<Entry<RatingKey, StoredRating>> rows)
      throws SQLException {
    StringBuilder text = new StringBuilder(rows.size() * CHARACTERS_PER_ROW);
    for (Entry<RatingKey, StoredRating> row : rows) {
      StoredRating rating = row.getValue();
      text.append(row.getKey().user()).append('\t').append(row.getKey().movie()).append('\t');
      text.append(rating.rating()).append('\t').append(rating.ratedAt()).append('\t');
      text.append(rating.sequence()).append('\n');
    }
    try {
      connection.getCopyAPI().copyIn(COPY, new StringReader(text.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fromArrays(Connection connection, List<Entry<RatingKey, StoredRating>> rows)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(FROM_ARRAYS)) {
      insert.setObject(1, column(rows, new Long[rows.size()], row -> row.getKey().user()));
      insert.setObject(2, column(rows, new Long[rows.size()], row -> row.getKey().movie()));
      insert.setObject(3, column(rows, new Double[rows.size()], row -> row.getValue().rating()));
      insert.setObject(
          4,
          column(
              rows,
              new OffsetDateTime[rows.size()],
              row -> row.getValue().ratedAt().atOffset(ZoneOffset.UTC)));
      insert.setObject(5, column(rows, new Long[rows.size()], row -> row.getValue().sequence()));
      insert.executeUpdate();
    }
  }

  private static <T> T[] column(
      List<Entry<RatingKey, StoredRating>> rows,
      T[] values,
      Function<Entry<RatingKey, StoredRating>, T> value) {
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(rows.get(i));
    }
    return values;
  }
}
