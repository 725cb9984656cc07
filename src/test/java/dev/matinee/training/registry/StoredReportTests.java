package dev.matinee.training.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.PostgresDatabase;
import dev.matinee.SharedDatabase;
import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.ErrorBySupport;
import dev.matinee.model.evaluation.LevelCoverage;
import dev.matinee.model.evaluation.ReliabilityBin;
import dev.matinee.model.evaluation.SupportBin;
import dev.matinee.training.run.TrainingRun;
import dev.matinee.training.run.TrainingRuns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Reports in both databases.
class StoredReportTests {

  static final RejectionReport REJECTION =
      new RejectionReport(
          "fake",
          Map.of("size", "small"),
          42,
          10,
          400,
          20,
          30,
          6L,
          new ModelReport.Holdout(
              "newest-per-user",
              40,
              1.25,
              null,
              .9,
              null,
              Map.of("biases", new ModelReport.Figures(1.5, 1.1)),
              Map.of("fake", new ModelReport.Figures(1.25, null)),
              List.of("broken")),
          new ModelReport.GateVerdict(
              "refused",
              "worse ".repeat(2000),
              new ModelReport.AgainstIncumbent(6, 120, 60, 1.25, 1, .1, .4)),
          new Calibration(
              List.of(new ReliabilityBin(1, 2, 40, 1.5, 1.75)),
              List.of(new LevelCoverage(.5, .55)),
              .9),
          new ErrorBySupport(
              List.of(new SupportBin(5, 9, 40, 1.25, .9)),
              List.of(new SupportBin(500, null, 40, 1.25, .9))),
          Map.of("read", .5),
          1024,
          List.of("The chain stopped at its time limit"));

  @Nested
  class OnH2 extends Reports {

    OnH2() {
      super(SharedDatabase.empty().source());
    }
  }

  @Nested
  class OnPostgres extends Reports {

    OnPostgres() {
      super(PostgresDatabase.migrated());
    }
  }

  abstract static class Reports {

    final JdbcClient jdbc;
    final TrainingRuns runs;
    final ModelRows models;

    Reports(DataSource database) {
      JsonMapper json = JsonMapper.builder().build();
      jdbc = JdbcClient.create(database);
      runs = new TrainingRuns(jdbc, json);
      models = new ModelRows(jdbc, json);
    }

    @Test
    void keepWhatARejectedRunFound() {
      String rejected = insert();
      String other = insert();

      runs.saveReport(rejected, REJECTION);

      assertThat(runs.report(rejected)).contains(REJECTION);
      assertThat(runs.report(other)).isEmpty();
      assertThat(runs.report("no-number")).isEmpty();
    }

    @Test
    void readThoseOfOlderModels() {
      jdbc.sql(
              """
              insert into models (version, trained_at, bytes, active, report)
              values (1, '2026-01-02T03:04:05Z', 10, false, '{"version":1,
                "trainedAt":"2026-01-02T03:04:05Z","trainer":"neural","settings":{},"seed":42,
                "watermark":10,"ratings":24,"users":4,"movies":6,"holdout":{"split":"random",
                "ratings":40,"rmse":1.25,"mae":1.0,"coverage90":null,"baselines":{},"trainers":{}},
                "gate":{"verdict":"passed","reason":"better"},"seconds":{},"peakHeapBytes":1,
                "run":"1"}')
              """)
          .update();

      ModelReport report = models.find(1).orElseThrow().report();

      assertThat(report.gate()).isEqualTo(new ModelReport.GateVerdict("passed", "better", null));
      assertThat(report.calibration()).isNull();
    }

    private String insert() {
      String id = runs.nextId();
      runs.insert(
          new TrainingRun(
              id,
              TrainingRun.State.RUNNING,
              "request",
              Instant.now(),
              null,
              "gate",
              0,
              null,
              null,
              null,
              null));
      return id;
    }
  }
}
