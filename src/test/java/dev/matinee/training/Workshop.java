package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingScale;
import dev.matinee.model.rating.Trainer;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.serving.ActiveModel;
import dev.matinee.training.ranking.RankingTrainers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Everything that training needs, put together by hand on a database in memory.
final class Workshop implements AutoCloseable {

  static final int KEEP = 3;

  final Path directory;
  final DataSource database;
  final JdbcClient jdbc;
  final FakeRatings ratings = new FakeRatings();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final ActiveModel active = new ActiveModel();
  final TrainingRuns runs;
  final TrainingLock lock;
  final ModelStore store;
  final Models models;

  private Workshop(Path directory, DataSource database, int keep) {
    ModelsProperties properties = new ModelsProperties(directory.toString(), keep);
    JdbcTemplate template = new JdbcTemplate(database);
    this.directory = directory;
    this.database = database;
    this.jdbc = JdbcClient.create(template);
    this.runs = new TrainingRuns(jdbc, JsonMapper.builder().build());
    this.lock = new TrainingLock(template);
    this.store = new ModelStore(properties);
    this.models =
        new Models(
            new ModelRows(jdbc, JsonMapper.builder().build()),
            store,
            active,
            new TransactionTemplate(new DataSourceTransactionManager(database)),
            properties);
  }

  static Workshop in(Path directory) {
    return in(directory, KEEP);
  }

  static Workshop in(Path directory, int keep) {
    String url =
        "jdbc:h2:mem:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1"
            .formatted(UUID.randomUUID());
    DataSource database = new DriverManagerDataSource(url);
    Flyway.configure().dataSource(database).load().migrate();
    return new Workshop(directory, database, keep);
  }

  /// Returns what another process would see on the same database and directory.
  Workshop restarted() {
    return new Workshop(directory, database, KEEP);
  }

  Training training(Trainer... trainers) {
    TrainingProperties properties = new TrainingProperties("-", 1, List.of("fake"), 42, .1);
    Pipeline pipeline =
        new Pipeline(
            ratings,
            new Trainers(List.of(trainers), RankingTrainers.upTo(RankingTrainers.denseLimit())),
            models,
            active,
            new RatingScale(1, 10, 1),
            properties);
    return new Training(pipeline, runs, lock, new RunMeters(meters));
  }

  /// Starts a run and waits for its end.
  Run run(Trainer... trainers) throws InterruptedException {
    Training training = training(trainers);
    return ended(training, started(training).id());
  }

  /// Returns the figures in the report of a model, which must have some.
  ModelReport.Holdout holdout(long version) {
    return Objects.requireNonNull(models.find(version).orElseThrow().report().holdout());
  }

  /// Checks that the first model is still the only one, and in force.
  void assertOnlyTheFirstModel() throws IOException {
    assertThat(active.current()).map(ModelSnapshot::version).contains(1L);
    assertThat(models.list()).singleElement().matches(StoredModel::active);
    assertThat(store.versions()).containsExactly(1);
  }

  static Run started(Training training) {
    assertThat(training.start("request")).isInstanceOf(Training.Start.Started.class);
    return training.own().orElseThrow();
  }

  static Run ended(Training training, String id) throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      Run run = training.find(id).orElseThrow();
      if (run.state().ended()) {
        return run;
      }
      Thread.sleep(Duration.ofMillis(10));
    }
    throw new AssertionError("the run did not end: " + training.find(id));
  }

  @Override
  public void close() {
    lock.destroy();
  }
}
