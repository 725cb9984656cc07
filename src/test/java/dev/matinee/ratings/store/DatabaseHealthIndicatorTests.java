package dev.matinee.ratings.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseHealthIndicatorTests {

  @Test
  void isUpWhileTheDatabaseAnswers() {
    Health health = health("jdbc:h2:mem:health");

    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails()).containsEntry("database", "H2");
  }

  @Test
  void tellsNoClassNamesWhenItDoesNot() {
    Health health = health("jdbc:h2:tcp://127.0.0.1:1/away");

    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails()).containsOnlyKeys("reason");
    assertThat(health.toString()).doesNotContain("Exception");
  }

  private static Health health(String url) {
    return new DatabaseHealthIndicator(new DriverManagerDataSource(url)).health();
  }
}
