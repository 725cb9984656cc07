package dev.matinee.ratings.store;

import dev.matinee.ratings.StoredRating;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map.Entry;
import java.util.function.Function;
import org.postgresql.PGConnection;

/// One statement that inserts many new ratings: binary `COPY` in PostgreSQL, arrays in H2.
final class BulkInsert {

  private static final String COPY =
      "copy ratings (pair, rating, rated_at, sequence) from stdin (format binary)";
  private static final String FROM_ARRAYS =
      """
      insert into ratings (pair, rating, rated_at, sequence)
      select *, cast(? as bigint) from unnest(cast(? as bigint array),
          cast(? as double precision array), cast(? as timestamp(6) with time zone array))
      """;

  /// What begins binary data: a signature, then flags and the length of an extension, both zero.
  private static final byte[] HEADER =
      "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private static final short COLUMNS = 4;
  private static final short END = -1;
  private static final int ROW_BYTES = Short.BYTES + COLUMNS * (Integer.BYTES + Long.BYTES);
  private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  private BulkInsert() {}

  /// Inserts `rows` of one write, at least one, which all have its number.
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
    ByteBuffer data = ByteBuffer.allocate(HEADER.length + rows.size() * ROW_BYTES + Short.BYTES);
    data.put(HEADER);
    for (Entry<RatingKey, StoredRating> row : rows) {
      StoredRating rating = row.getValue();
      data.putShort(COLUMNS);
      data.putInt(Long.BYTES).putLong(row.getKey().pair());
      data.putInt(Double.BYTES).putDouble(rating.rating());
      data.putInt(Long.BYTES).putLong(POSTGRES_EPOCH.until(rating.ratedAt(), ChronoUnit.MICROS));
      data.putInt(Long.BYTES).putLong(rating.sequence());
    }
    data.putShort(END);
    try {
      connection.getCopyAPI().copyIn(COPY, new ByteArrayInputStream(data.array()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fromArrays(Connection connection, List<Entry<RatingKey, StoredRating>> rows)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(FROM_ARRAYS)) {
      insert.setLong(1, rows.getFirst().getValue().sequence());
      insert.setObject(2, column(rows, new Long[rows.size()], row -> row.getKey().pair()));
      insert.setObject(3, column(rows, new Double[rows.size()], row -> row.getValue().rating()));
      insert.setObject(
          4,
          column(
              rows,
              new OffsetDateTime[rows.size()],
              row -> row.getValue().ratedAt().atOffset(ZoneOffset.UTC)));
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
