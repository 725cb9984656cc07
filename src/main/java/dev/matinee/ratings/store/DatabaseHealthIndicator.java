package dev.matinee.ratings.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Reports whether the database answers. Replaces the indicator of Spring Boot, which would show
/// the class and message of the exception.
@Component("dbHealthIndicator")
class DatabaseHealthIndicator implements HealthIndicator {

  private static final int TIMEOUT_SECONDS = 1;

  private final DataSource database;

  DatabaseHealthIndicator(DataSource database) {
    this.database = database;
  }

  @Override
  public Health health() {
    try (Connection connection = database.getConnection()) {
      if (connection.isValid(TIMEOUT_SECONDS)) {
        return Health.up()
            .withDetail("database", connection.getMetaData().getDatabaseProductName())
            .build();
      }
    } catch (SQLException e) {
      // Reported below; the pool has logged the cause.
    }
    return Health.down().withDetail("reason", "The database does not answer").build();
  }
}
