package dev.matinee.live;

import dev.matinee.H2Database;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class H2LiveTests {

  @TempDir static Path models;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    H2Database.register(registry);
    LiveFixture.register(registry, models);
  }

  @Nested
  class Figures extends LiveFiguresTests {}

  @Nested
  class Rollback extends LiveRollbackTests {}
}
