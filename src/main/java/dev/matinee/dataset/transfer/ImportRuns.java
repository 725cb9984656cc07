package dev.matinee.dataset.transfer;

import dev.matinee.dataset.transfer.ImportRun.State;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Access to the table `imports`. All times come from the database's clock.
///
/// If the process of an import has sent no heartbeat for 30 seconds, the next look-up marks the
/// import as failed. If the process comes back, it finds its import ended and stops it.
@Component
class ImportRuns {

  static final int KEPT = 100;

  private static final Logger log = LoggerFactory.getLogger(ImportRuns.class);
  private static final String ID = "[0-9a-f-]{36}";
  private static final String LOST =
      "The importing process has ended or did not respond for 30 seconds. Import again: stored"
          + " ratings stay and are not stored twice.";
  private static final String SELECT =
      "select id, state, format, report, percent, eta_seconds, reason from imports ";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ImportRuns(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// Adds an import, unless one with the same key has not ended.
  ///
  /// @return whether it was added
  boolean insert(ImportRun run, String key) {
    failLost();
    try {
      jdbc.sql(
              """
              insert into imports
                  (id, active_key, state, format, report, percent, submitted_at, heartbeat)
              values (?, ?, ?, ?, ?, ?, current_timestamp, current_timestamp)
              """)
          .param(run.id())
          .param(digest(key))
          .param(run.state().name())
          .param(run.format())
          .param(json.writeValueAsString(run.report()))
          .param(run.percent())
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /// Stores the state of an import and a heartbeat of its process.
  ///
  /// @return whether the import continues; after its end, no update has an effect
  boolean update(ImportRun run) {
    Duration eta = run.eta();
    int updated =
        jdbc.sql(
                """
                update imports
                set state = :state, report = :report, percent = :percent, eta_seconds = :eta,
                    reason = :reason, heartbeat = current_timestamp,
                    active_key = case when :ended then null else active_key end
                where id = :id and state in ('QUEUED', 'RUNNING')
                """)
            .param("id", run.id())
            .param("state", run.state().name())
            .param("report", json.writeValueAsString(run.report()))
            .param("percent", run.percent())
            .param("eta", eta == null ? null : eta.toMillis() / 1e3)
            .param("reason", run.reason())
            .param("ended", run.state().ended())
            .update();
    return updated > 0 && !run.state().ended();
  }

  Optional<ImportRun> find(String id) {
    if (!id.matches(ID)) {
      return Optional.empty();
    }
    failLost();
    return jdbc.sql(SELECT + "where id = ?").param(id).query(this::run).optional();
  }

  /// Returns the active import with this key.
  Optional<ImportRun> active(String key) {
    return jdbc.sql(SELECT + "where active_key = ?").param(digest(key)).query(this::run).optional();
  }

  List<ImportRun> latest(int limit) {
    failLost();
    return jdbc.sql(SELECT + "order by submitted_at desc, id limit ?")
        .param(limit)
        .query(this::run)
        .list();
  }

  /// Asks the process of an import to stop it.
  void requestCancel(String id) {
    jdbc.sql("update imports set cancel_requested = true where id = ?").param(id).update();
  }

  /// Returns whether the import must stop: its end was requested, or the table says it has ended.
  boolean mustStop(String id) {
    return jdbc.sql(
            """
            select count(*) from imports
            where id = ? and not cancel_requested and state in ('QUEUED', 'RUNNING')
            """)
        .param(id)
        .query(Integer.class)
        .single()
        .equals(0);
  }

  /// Deletes all ended imports except the latest hundred.
  void deleteOld() {
    jdbc.sql(
            """
            delete from imports where active_key is null and id not in (
                select id from imports where active_key is null
                order by submitted_at desc, id limit ?)
            """)
        .param(KEPT)
        .update();
  }

  private void failLost() {
    int lost =
        jdbc.sql(
                """
                update imports
                set state = 'FAILED', reason = ?, eta_seconds = null, active_key = null
                where state in ('QUEUED', 'RUNNING')
                    and heartbeat < current_timestamp - interval '30' second
                """)
            .param(LOST)
            .update();
    if (lost > 0) {
      log.warn("Marked {} imports as failed whose process has ended", lost);
    }
  }

  /// Returns a digest of fixed length of `key`, which may be a long path.
  private static String digest(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private ImportRun run(ResultSet row, int number) throws SQLException {
    Double eta = row.getObject("eta_seconds", Double.class);
    return new ImportRun(
        row.getString("id"),
        State.valueOf(row.getString("state")),
        row.getString("format"),
        json.readValue(row.getString("report"), ImportReport.class),
        row.getDouble("percent"),
        eta == null ? null : Duration.ofMillis(Math.round(eta * 1e3)),
        row.getString("reason"));
  }
}
