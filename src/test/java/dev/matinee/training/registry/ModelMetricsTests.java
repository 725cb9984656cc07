package dev.matinee.training.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.training.TrainedModels;
import dev.matinee.training.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelMetricsTests {

  @TempDir Path directory;
  Workshop workshop;

  @BeforeEach
  void bind() {
    workshop = Workshop.in(directory);
    workshop
        .jdbc
        .sql("insert into rating_changes (sequence, ratings) values (10, 10), (11, 15)")
        .update();
    new ModelMetrics(workshop.active, workshop.store, workshop.ratings).bindTo(workshop.meters);
  }

  @AfterEach
  void close() {
    workshop.close();
  }

  @Test
  void areEmptyWithoutAModel() {
    assertThat(gauge("matinee.model.version")).isZero();
    assertThat(gauge("matinee.model.age")).isNaN();
    assertThat(gauge("matinee.model.bytes")).isNaN();
    assertThat(gauge("matinee.model.ndcg")).isNaN();
    assertThat(rmse("holdout")).isNaN();
    assertThat(rmse("baseline")).isNaN();
    assertThat(gauge("matinee.data.pending")).isEqualTo(25);
  }

  @Test
  void followTheModelInForce() throws IOException {
    workshop.models.publish(TrainedModels.biases(3), () -> TrainedModels.report(3));

    assertThat(gauge("matinee.model.version")).isEqualTo(3);
    assertThat(Duration.ofSeconds((long) gauge("matinee.model.age")))
        .isCloseTo(
            Duration.between(TrainedModels.TRAINED_AT, Instant.now()), Duration.ofMinutes(1));
    assertThat(gauge("matinee.model.bytes")).isEqualTo(workshop.store.bytes(3)).isPositive();
    assertThat(gauge("matinee.model.ndcg")).isEqualTo(.25);
    assertThat(rmse("holdout")).isEqualTo(1.25);
    assertThat(rmse("baseline")).isEqualTo(1.5);
    assertThat(gauge("matinee.data.pending")).isEqualTo(15);
  }

  private double gauge(String name) {
    return workshop.meters.get(name).gauge().value();
  }

  private double rmse(String split) {
    return workshop.meters.get("matinee.model.rmse").tag("split", split).gauge().value();
  }
}
