package dev.matinee.training.run;

import dev.matinee.training.registry.RejectionReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes the table `training_runs`.
@Component
public class TrainingRuns {

  private static final String ID = "\\d{1,18}";
  private static final int MAX_REASON = 1000;
  private static final String SELECT =
      """
      select id, state, started_by, started_at, ended_at, phase, progress, rmse, eta_seconds, reason,
             version
      from training_runs
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  public TrainingRuns(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public String nextId() {
    return jdbc.sql("select nextval('training_run_ids')").query(Long.class).single().toString();
  }

  public void insert(TrainingRun run) {
    jdbc.sql(
            """
            insert into training_runs (id, state, started_by, started_at, phase, progress)
            values (?, ?, ?, ?, ?, ?)
            """)
        .param(Long.parseLong(run.id()))
        .param(run.state().name())
        .param(run.trigger())
        .param(utc(run.startedAt()))
        .param(run.phase())
        .param(run.progress())
        .update();
  }

  /// Updates the row of `run`.
  ///
  /// @param watermark number of the last write that the run has read; null before it reads
  void update(TrainingRun run, @Nullable Long watermark) {
    Duration eta = run.eta();
    jdbc.sql(
            """
            update training_runs
            set state = :state, ended_at = :endedAt, phase = :phase, progress = :progress,
                rmse = :rmse, eta_seconds = :eta, reason = :reason, version = :version,
                watermark = :watermark
            where id = :id
            """)
        .param("id", Long.parseLong(run.id()))
        .param("state", run.state().name())
        .param("endedAt", run.endedAt() == null ? null : utc(run.endedAt()))
        .param("phase", run.phase())
        .param("progress", run.progress())
        .param("rmse", run.rmse())
        .param("eta", eta == null ? null : eta.toMillis() / 1e3)
        .param("reason", run.reason() == null ? null : truncate(run.reason()))
        .param("version", run.version())
        .param("watermark", watermark)
        .update();
  }

  public Optional<TrainingRun> find(String id) {
    return id.matches(ID)
        ? jdbc.sql(SELECT + "where id = ?")
            .param(Long.parseLong(id))
            .query(TrainingRuns::run)
            .optional()
        : Optional.empty();
  }

  /// Saves the report of a rejected run.
  public void saveReport(String id, RejectionReport report) {
    jdbc.sql("update training_runs set report = ? where id = ?")
        .param(json.writeValueAsString(report))
        .param(Long.parseLong(id))
        .update();
  }

  /// Returns the report of a rejected run.
  public Optional<RejectionReport> report(String id) {
    return id.matches(ID)
        ? jdbc.sql("select report from training_runs where id = ? and report is not null")
            .param(Long.parseLong(id))
            .query((row, n) -> json.readValue(row.getString(1), RejectionReport.class))
            .optional()
        : Optional.empty();
  }

  /// Returns the run that started last.
  public Optional<TrainingRun> latest() {
    return jdbc.sql(SELECT + "order by id desc limit 1").query(TrainingRuns::run).optional();
  }

  /// Requests that the process of the run stops it.
  public void requestCancel(String id) {
    jdbc.sql("update training_runs set cancel_requested = true where id = ?")
        .param(Long.parseLong(id))
        .update();
  }

  boolean cancelRequested(String id) {
    return jdbc.sql("select cancel_requested from training_runs where id = ?")
        .param(Long.parseLong(id))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /// Marks every run that has not ended as failed. Only the holder of the [TrainingLock] may call
  /// this, because then no process executes them.
  ///
  /// @return the number of these runs
  public int failOrphans(String reason, Instant now) {
    return jdbc.sql(
            """
            update training_runs set state = 'FAILED', reason = ?, ended_at = ?, eta_seconds = null
            where state in ('QUEUED', 'RUNNING')
            """)
        .param(reason)
        .param(utc(now))
        .update();
  }

  /// Returns the highest watermark of the published and rejected runs.
  public Optional<Long> evaluatedWatermark() {
    return jdbc.sql(
            "select max(watermark) from training_runs where state in ('PUBLISHED', 'REJECTED')")
        .query(Long.class)
        .optional();
  }

  private static TrainingRun run(ResultSet row, int number) throws SQLException {
    OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    Double eta = row.getObject("eta_seconds", Double.class);
    return new TrainingRun(
        Long.toString(row.getLong("id")),
        TrainingRun.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("started_by"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        endedAt == null ? null : endedAt.toInstant(),
        row.getString("phase"),
        row.getDouble("progress"),
        row.getObject("rmse", Double.class),
        eta == null ? null : Duration.ofMillis(Math.round(eta * 1e3)),
        row.getString("reason"),
        row.getObject("version", Long.class));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static String truncate(String reason) {
    return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON);
  }
}
