package dev.matinee.cli.doctor;

import dev.matinee.startup.DatabaseFailureAnalyzer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// Checks that the database answers.
record DatabaseCheck(DatabaseUrl url, String user, String password) implements Check {

  private static final String NAME = "database";
  private static final int H2_IN_USE = 90020;
  private static final int H2_MISSING = 90146;
  private static final int TIMEOUT_SECONDS = 3;

  @Override
  public Finding run() {
    if (url.isInMemory()) {
      return Finding.warning(
          NAME,
          url.shown()
              + " loses all data when the service stops; set spring.datasource.url to a file");
    }
    try (Connection connection = DriverManager.getConnection(url.readOnly(), properties())) {
      String product = connection.getMetaData().getDatabaseProductName();
      return Finding.ok(NAME, "%s answers, %s".formatted(url.shown(), product));
    } catch (SQLException e) {
      return finding(e);
    }
  }

  private Finding finding(SQLException failure) {
    return switch (failure.getErrorCode()) {
      case H2_MISSING -> Finding.ok(NAME, url.shown() + " is created at the first start");
      case H2_IN_USE -> Finding.ok(NAME, url.shown() + " is in use by a running service");
      default ->
          Finding.failed(
              NAME,
              "%s does not answer (SQL state %s); %s"
                  .formatted(
                      url.shown(),
                      failure.getSQLState(),
                      DatabaseFailureAnalyzer.remedy(failure)
                          .orElse("check spring.datasource.url")));
    };
  }

  private Properties properties() {
    Properties properties = new Properties();
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
    }
    if (!password.isEmpty()) {
      properties.setProperty("password", password);
    }
    if (url.isPostgres()) {
      properties.setProperty("loginTimeout", String.valueOf(TIMEOUT_SECONDS));
      properties.setProperty("connectTimeout", String.valueOf(TIMEOUT_SECONDS));
    }
    return properties;
  }
}
