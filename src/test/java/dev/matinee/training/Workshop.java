package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.SharedDatabase;
import dev.matinee.model.RatingTable;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.serving.context.ActiveModel;
import dev.matinee.training.configuration.Trainers;
import dev.matinee.training.configuration.TrainingProperties;
import dev.matinee.training.pipeline.TrainingPipeline;
import dev.matinee.training.ranking.RankingTrainers;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.ModelRows;
import dev.matinee.training.registry.ModelStore;
import dev.matinee.training.registry.Models;
import dev.matinee.training.registry.ModelsProperties;
import dev.matinee.training.registry.StoredModel;
import dev.matinee.training.run.TrainingLock;
import dev.matinee.training.run.TrainingRun;
import dev.matinee.training.run.TrainingRunMetrics;
import dev.matinee.training.run.TrainingRuns;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Everything that training needs, put together by hand on the [SharedDatabase].
public final class Workshop implements AutoCloseable {

  public static final int KEEP = 3;

  final Path directory;

  /// Number of threads of a run; null for the default.
  @Nullable Integer threads;

  private int baselineFirst = 300_000;
  public final SharedDatabase database;
  public final JdbcClient jdbc;
  public final Ratings ratings;
  public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  public final ActiveModel active = new ActiveModel();
  public final TrainingRuns runs;
  final TrainingLock lock;
  public final ModelStore store;
  public final Models models;

  private Workshop(Path directory, SharedDatabase database, int keep) {
    ModelsProperties properties = new ModelsProperties(directory.toString(), keep);
    DataSource source = database.source();
    JdbcTemplate template = new JdbcTemplate(source);
    this.directory = directory;
    this.database = database;
    this.ratings = database.ratings;
    this.jdbc = JdbcClient.create(template);
    this.runs = new TrainingRuns(jdbc, JsonMapper.builder().build());
    this.lock = new TrainingLock(template);
    this.store = new ModelStore(properties);
    this.models =
        new Models(
            new ModelRows(jdbc, JsonMapper.builder().build()),
            store,
            active,
            new TransactionTemplate(new DataSourceTransactionManager(source)),
            properties,
            TrainedModels.SCALE);
  }

  public static Workshop in(Path directory) {
    return in(directory, KEEP);
  }

  public static Workshop in(Path directory, int keep) {
    return new Workshop(directory, SharedDatabase.empty(), keep);
  }

  /// Returns what another process would see on the same database and directory.
  public Workshop restarted() {
    return new Workshop(directory, database, KEEP);
  }

  /// Stores the ratings of `table` that are not stored yet, as one write. Its rows are `u0`, `u1`,
  /// ..., and `m1`, `m2`, ....
  public void rate(RatingTable table) {
    IntStream.range(0, table.users()).forEach(user -> database.addUser("u" + user));
    database.addMovies(
        LongStream.rangeClosed(1, table.movies())
            .filter(movie -> database.movies.catalog().byId(movie).isEmpty())
            .toArray());
    ratings.load(
        IntStream.range(0, table.size())
            .mapToObj(
                i ->
                    new NewRating(
                        "u" + table.user(i),
                        "m" + (table.movie(i) + 1),
                        table.value(i),
                        Instant.ofEpochSecond(table.time(i))))
            .toList());
  }

  /// Sets the number of ratings from which a baseline is published first.
  public void publishBaselineFirst(int ratingCount) {
    baselineFirst = ratingCount;
  }

  public Training training(RatingTrainer... trainers) {
    TrainingProperties properties =
        new TrainingProperties("-", 1, List.of("fake"), 42, .1, threads, baselineFirst);
    TrainingPipeline pipeline =
        new TrainingPipeline(
            ratings,
            new Trainers(List.of(trainers), RankingTrainers.upTo(RankingTrainers.denseLimit())),
            models,
            active,
            TrainedModels.SCALE,
            properties);
    return new Training(pipeline, runs, lock, new TrainingRunMetrics(meters), properties);
  }

  /// Starts a run and waits for its end.
  public TrainingRun run(RatingTrainer... trainers) throws InterruptedException {
    Training training = training(trainers);
    return ended(training, started(training).id());
  }

  /// Returns the figures in the report of a model, which must have some.
  public ModelReport.Holdout holdout(long version) {
    return Objects.requireNonNull(models.find(version).orElseThrow().report().holdout());
  }

  /// Checks that the first model is still the only one, and in force.
  public void assertOnlyTheFirstModel() throws IOException {
    assertThat(active.current()).map(ModelSnapshot::version).contains(1L);
    assertThat(models.list()).singleElement().matches(StoredModel::active);
    assertThat(store.versions()).containsExactly(1);
  }

  public static TrainingRun started(Training training) {
    assertThat(training.start("request")).isInstanceOf(Training.Start.Started.class);
    return training.own().orElseThrow();
  }

  public static TrainingRun ended(Training training, String id) throws InterruptedException {
    for (int i = 0; i < 1000; i++) {
      TrainingRun run = training.find(id).orElseThrow();
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
