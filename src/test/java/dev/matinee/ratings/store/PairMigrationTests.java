package dev.matinee.ratings.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.H2Database;
import dev.matinee.PostgresDatabase;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The migration of a store whose ratings have two columns as their key.
class PairMigrationTests {

  static final String TIME = "2024-05-01 12:00:00.000001+00";

  SingleConnectionDataSource database = new SingleConnectionDataSource();

  @AfterEach
  void close() {
    database.destroy();
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void keepsAllRatingsEvenWhenAStepIsRepeated(Map<String, String> settings, String step) {
    database = connect(settings);
    JdbcTemplate jdbc = new JdbcTemplate(database);
    migrate("5");
    jdbc.execute("insert into users values (3, 'ann', '{}', 1), (70, 'bob', '{}', 1)");
    jdbc.execute(
        "insert into ratings values (3, 9, 7.5, '%1$s', 4), (70, 2, 1, '%1$s', 5)".formatted(TIME));
    migrate(step);

    // as if the process had been killed before the step was noted
    jdbc.update("delete from \"flyway_schema_history\" where \"version\" = ?", step);
    migrate("latest");

    assertThat(
            jdbc.queryForList(
                "select pair, rating, rated_at = '%s' as same_time, sequence from ratings order by pair"
                    .formatted(TIME)))
        .containsExactly(
            Map.of("pair", 3 * 4294967296L + 9, "rating", 7.5, "same_time", true, "sequence", 4L),
            Map.of("pair", 70 * 4294967296L + 2, "rating", 1.0, "same_time", true, "sequence", 5L));
  }

  static Stream<Arguments> everyStep() {
    return Stream.of("6", "7", "8")
        .flatMap(
            step ->
                Stream.of(
                    Arguments.of(Map.of("spring.datasource.url", H2Database.url()), step),
                    Arguments.of(PostgresDatabase.settings(), step)));
  }

  private void migrate(String target) {
    Flyway.configure().dataSource(database).target(target).load().migrate();
  }

  private static SingleConnectionDataSource connect(Map<String, String> settings) {
    SingleConnectionDataSource database =
        new SingleConnectionDataSource(
            requireNonNull(settings.get("spring.datasource.url")),
            settings.getOrDefault("spring.datasource.username", "sa"),
            settings.getOrDefault("spring.datasource.password", ""),
            true);
    database.setAutoCommit(true);
    return database;
  }
}
