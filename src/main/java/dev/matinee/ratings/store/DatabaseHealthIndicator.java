package dev.matinee.ratings.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Says whether the database answers; unlike Spring Boot's own, without the class and the message
/// of the exception when it does not.
@Component("dbHealthIndicator")
class DatabaseHealthIndicator implements HealthIndicator {

  private static final int PATIENCE_SECONDS = 1;

  private final DataSource database;

  DatabaseHealthIndicator(DataSource database) {
    this.database = database;
  }

  @Override
  public Health health() {
    try (Connection connection = database.getConnection()) {
      if (connection.isValid(PATIENCE_SECONDS)) {
        return Health.up()
            .withDetail("database", connection.getMetaData().getDatabaseProductName())
            .build();
      }
    } catch (SQLException e) {
      // Told below; the pool has logged why.
    }
    return Health.down().withDetail("reason", "The database does not answer").build();
  }
}
