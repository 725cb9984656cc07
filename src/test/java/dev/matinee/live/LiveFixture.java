package dev.matinee.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.Movies;
import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.Users;
import dev.matinee.model.IdIndex;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.serving.context.ActiveModel;
import dev.matinee.training.registry.Models;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;

/// The whole service, with twelve movies and without ratings before every test.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(WriteLog.class)
abstract class LiveFixture {

  static final int MOVIES = 12;

  @Autowired Movies movies;
  @Autowired Users users;
  @Autowired Ratings ratings;
  @Autowired Models registry;
  @Autowired ActiveModel active;
  @Autowired MeterRegistry meters;
  @Autowired JdbcTemplate jdbc;
  @Autowired WriteLog log;
  @LocalServerPort int port;

  static void register(DynamicPropertyRegistry settings, Path models) {
    settings.add("matinee.models.directory", models::toString);
    settings.add("matinee.training.schedule", () -> "-");
    settings.add("matinee.demo", () -> "false");
  }

  @BeforeEach
  void empty() {
    jdbc.execute("delete from ratings");
    jdbc.execute("delete from movie_support");
    jdbc.execute("delete from users");
    movies.putAll(
        IntStream.range(0, MOVIES)
            .mapToObj(n -> new NewMovie("m" + n, "Movie " + n, 2000 + n, List.of("Drama")))
            .toList());
    log.writes.clear();
  }

  /// Returns the ids of the first `count` movies, as rows of a model.
  IdIndex first(int count) {
    return IdIndex.of(
        IntStream.range(0, count)
            .mapToLong(n -> movies.catalog().find("m" + n).orElseThrow().id())
            .toArray());
  }

  long inForce() {
    return active.current().map(ModelSnapshot::version).orElse(0L);
  }

  double gauge(String name) {
    return meters.get(name).gauge().value();
  }

  double rmse(String model) {
    return meters.get("matinee.live.rmse").tag("model", model).gauge().value();
  }

  double counted(String result) {
    return meters.get("matinee.live.ratings").tag("result", result).counter().count();
  }

  double rollbacks() {
    return meters.get("matinee.live.rollbacks").counter().count();
  }

  static void await(BooleanSupplier condition) throws InterruptedException {
    Instant deadline = Instant.now().plusSeconds(60);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(Duration.ofMillis(10));
    }
  }
}
