package dev.matinee.ratings.store;

import dev.matinee.PostgresDatabase;
import org.junit.jupiter.api.Nested;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class PostgresStoreTests {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    PostgresDatabase.register(registry);
  }

  @Nested
  class Writes extends StoreWritesTests {}

  @Nested
  class Changes extends StoreChangesTests {}

  @Nested
  class Scans extends StoreScanTests {}

  @Nested
  class Metrics extends StoreMetricsTests {}

  @Nested
  class Feed extends StoreFeedTests {}

  @Nested
  class Distributions extends StoreDistributionTests {}
}
