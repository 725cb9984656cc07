package dev.matinee;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/// An empty H2 database in memory for each test that asks, in the mode the service uses.
public final class H2Database {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private H2Database() {}

  /// Points the application at an empty database.
  public static void register(DynamicPropertyRegistry registry) {
    String url = url();
    registry.add("spring.datasource.url", () -> url);
  }

  /// Returns the URL of an empty database, which lasts as long as there is a connection to it.
  public static String url() {
    return "jdbc:h2:mem:test%d;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        .formatted(DATABASES.incrementAndGet());
  }
}
