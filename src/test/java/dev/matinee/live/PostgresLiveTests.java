package dev.matinee.live;

import dev.matinee.PostgresDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresLiveTests {

  @TempDir static Path models;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    PostgresDatabase.register(registry);
    LiveFixture.register(registry, models);
  }

  @Nested
  class Figures extends LiveFiguresTests {}

  @Nested
  class Rollback extends LiveRollbackTests {}
}
