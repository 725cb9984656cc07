package dev.matinee;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Container;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// A real PostgreSQL for tests: a container where a Docker engine answers, the embedded binaries
/// elsewhere. One server for all tests of a JVM, an empty database for each that asks.
public final class PostgresDatabase {

  private static final Logger log = LoggerFactory.getLogger(PostgresDatabase.class);
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private PostgresDatabase() {}

  /// Points the application at an empty database.
  public static void register(DynamicPropertyRegistry registry) {
    settings().forEach((key, value) -> registry.add(key, () -> value));
  }

  /// Returns the settings of an empty database.
  public static Map<String, String> settings() {
    return Holder.SERVER.settings(create("create database %s"));
  }

  /// Returns a database with empty tables.
  public static DataSource migrated() {
    Server server = Holder.SERVER;
    String url = server.url(create("create database %s"));
    DataSource database = new DriverManagerDataSource(url, server.user(), server.password());
    Flyway.configure().dataSource(database).load().migrate();
    return database;
  }

  /// Returns the settings of a new database that is restored from a backup of the one in
  /// `settings`, which nobody may be connected to: by `pg_dump` and `pg_restore` in a container, by
  /// a copy of its files where the embedded binaries have neither.
  static Map<String, String> restored(Map<String, String> settings) {
    Server server = Holder.SERVER;
    String from = server.databaseOf(settings);
    PostgreSQLContainer container = server.container();
    if (container == null) {
      return server.settings(create("create database %s template " + from));
    }
    String to = create("create database %s");
    run(container, "pg_dump -Fc -U %s %s > /tmp/backup.dump".formatted(server.user(), from));
    run(container, "pg_restore -U %s -d %s /tmp/backup.dump".formatted(server.user(), to));
    return server.settings(to);
  }

  /// Creates a database and returns its name.
  private static String create(String statement) {
    String name = "test" + DATABASES.incrementAndGet();
    Holder.SERVER.execute(statement.formatted(name));
    return name;
  }

  private static void run(PostgreSQLContainer container, String command) {
    try {
      Container.ExecResult result = container.execInContainer("sh", "-c", command);
      if (result.getExitCode() != 0) {
        throw new IllegalStateException(command + ": " + result.getStderr());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Server start() {
    try {
      if (DockerClientFactory.instance().isDockerAvailable()) {
        return container();
      }
    } catch (ContainerFetchException e) {
      log.info("No image to be had, so the embedded binaries serve: {}", e.getMessage());
    }
    return embedded();
  }

  @SuppressWarnings("resource") // lives as long as the JVM
  private static Server container() {
    PostgreSQLContainer container = new PostgreSQLContainer("postgres:17");
    container.start();
    String address = container.getHost() + ":" + container.getFirstMappedPort();
    return new Server(address, container.getUsername(), container.getPassword(), container);
  }

  @SuppressWarnings("resource") // lives as long as the JVM
  private static Server embedded() {
    try {
      EmbeddedPostgres embedded = EmbeddedPostgres.builder().start();
      return new Server("localhost:" + embedded.getPort(), "postgres", "postgres", null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param container what it runs in; null for the embedded binaries
  private record Server(
      String address, String user, String password, @Nullable PostgreSQLContainer container) {

    void execute(String statement) {
      try (Connection connection = DriverManager.getConnection(url("postgres"), user, password)) {
        connection.createStatement().execute(statement);
      } catch (SQLException e) {
        throw new IllegalStateException(statement, e);
      }
    }

    Map<String, String> settings(String database) {
      return Map.of(
          "spring.datasource.url", url(database),
          "spring.datasource.username", user,
          "spring.datasource.password", password);
    }

    String databaseOf(Map<String, String> settings) {
      String url = String.valueOf(settings.get("spring.datasource.url"));
      return url.replaceAll(".*/|\\?.*", "");
    }

    private String url(String database) {
      return "jdbc:postgresql://%s/%s?reWriteBatchedInserts=true".formatted(address, database);
    }
  }

  private static final class Holder {

    static final Server SERVER = start();
  }
}
