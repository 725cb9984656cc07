package dev.matinee.training;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The table `models`.
@Component
class ModelRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ModelRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// A row, without what only this process knows.
  record Row(long bytes, ModelReport report) {

    long version() {
      return report.version();
    }
  }

  /// Returns all rows, newest first.
  List<Row> all() {
    return jdbc.sql("select bytes, report from models order by version desc")
        .query((row, n) -> new Row(row.getLong(1), report(row.getString(2))))
        .list();
  }

  Optional<Row> find(long version) {
    return jdbc.sql("select bytes, report from models where version = ?")
        .param(version)
        .query((row, n) -> new Row(row.getLong(1), report(row.getString(2))))
        .optional();
  }

  /// Returns all versions, newest first.
  List<Long> versions() {
    return jdbc.sql("select version from models order by version desc")
        .query((row, n) -> row.getLong(1))
        .list();
  }

  /// Returns the version that is to be in force.
  OptionalLong active() {
    return jdbc
        .sql("select version from models where active")
        .query((row, n) -> row.getLong(1))
        .list()
        .stream()
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

  /// Makes `version` the one active model.
  void activate(long version) {
    jdbc.sql("update models set active = (version = ?)").param(version).update();
  }

  void delete(long version) {
    jdbc.sql("delete from models where version = ?").param(version).update();
  }

  private ModelReport report(String text) {
    return json.readValue(text, ModelReport.class);
  }
}
