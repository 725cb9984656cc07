package dev.matinee;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.testcontainers.DockerClientFactory;
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
    Server server = Holder.SERVER;
    String url = server.createDatabase("test" + DATABASES.incrementAndGet());
    registry.add("spring.datasource.url", () -> url);
    registry.add("spring.datasource.username", server::user);
    registry.add("spring.datasource.password", server::password);
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
    return new Server(address, container.getUsername(), container.getPassword());
  }

  @SuppressWarnings("resource") // lives as long as the JVM
  private static Server embedded() {
    try {
      EmbeddedPostgres embedded = EmbeddedPostgres.builder().start();
      return new Server("localhost:" + embedded.getPort(), "postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Server(String address, String user, String password) {

    String createDatabase(String name) {
      try (Connection connection = DriverManager.getConnection(url("postgres"), user, password)) {
        connection.createStatement().execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException("cannot create database " + name, e);
      }
      return url(name);
    }

    private String url(String database) {
      return "jdbc:postgresql://%s/%s?reWriteBatchedInserts=true".formatted(address, database);
    }
  }

  private static final class Holder {

    static final Server SERVER = start();
  }
}
