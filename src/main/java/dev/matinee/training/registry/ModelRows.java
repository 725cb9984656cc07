package dev.matinee.training.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the table `models`.
@Component
public class ModelRows {

  private static final String SELECT =
      "select bytes, report, activated_by, previous_version, withdrawn from models";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public ModelRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// A row of `models`.
  ///
  /// @param activatedBy null if the model was never in force, or only before this column existed
  /// @param previous the version in force before this one; null if there was none
  record Row(
      long bytes,
      ModelReport report,
      @Nullable ActivatedBy activatedBy,
      @Nullable Long previous,
      @Nullable Withdrawal withdrawn) {

    long version() {
      return report.version();
    }
  }

  /// Returns all rows, newest first.
  List<Row> all() {
    return jdbc.sql(SELECT + " order by version desc").query(this::row).list();
  }

  Optional<Row> find(long version) {
    return jdbc.sql(SELECT + " where version = ?").param(version).query(this::row).optional();
  }

  /// Returns all versions, newest first.
  List<Long> versions() {
    return versions("select version from models order by version desc");
  }

  /// Returns the versions that are not withdrawn, newest first.
  List<Long> notWithdrawn() {
    return versions("select version from models where withdrawn is null order by version desc");
  }

  /// Returns the version that the table has in force.
  OptionalLong active() {
    return versions("select version from models where active").stream()
        .mapToLong(Long::longValue)
        .max();
  }

  void insert(ModelReport report, long bytes) {
    jdbc.sql(
            """
            insert into models (version, trained_at, bytes, active, report)
            values (?, ?, ?, false, ?)
            """)
        .param(report.version())
        .param(report.trainedAt().atOffset(ZoneOffset.UTC))
        .param(bytes)
        .param(json.writeValueAsString(report))
        .update();
  }

  /// Makes `version` the only active model, and no longer withdrawn. Requires a transaction.
  void activate(long version, ActivatedBy by) {
    OptionalLong before = active();
    jdbc.sql("update models set active = (version = ?)").param(version).update();
    jdbc.sql("update models set activated_by = ?, withdrawn = null where version = ?")
        .param(by.name())
        .param(version)
        .update();
    if (before.isEmpty() || before.getAsLong() != version) {
      jdbc.sql("update models set previous_version = ? where version = ?")
          .param(1, before.isEmpty() ? null : before.getAsLong(), Types.BIGINT)
          .param(2, version)
          .update();
    }
  }

  /// Marks `version` as withdrawn if it is the active model.
  ///
  /// @return whether it was the active model
  boolean withdraw(long version, Withdrawal withdrawal) {
    return jdbc.sql("update models set withdrawn = ? where version = ? and active")
            .param(json.writeValueAsString(withdrawal))
            .param(version)
            .update()
        > 0;
  }

  void delete(long version) {
    jdbc.sql("delete from models where version = ?").param(version).update();
  }

  private List<Long> versions(String sql) {
    return jdbc.sql(sql).query((row, n) -> row.getLong(1)).list();
  }

  private Row row(ResultSet row, int number) throws SQLException {
    String by = row.getString(3);
    String withdrawn = row.getString(5);
    return new Row(
        row.getLong(1),
        json.readValue(row.getString(2), ModelReport.class),
        by == null ? null : ActivatedBy.valueOf(by),
        row.getObject(4, Long.class),
        withdrawn == null ? null : json.readValue(withdrawn, Withdrawal.class));
  }
}
