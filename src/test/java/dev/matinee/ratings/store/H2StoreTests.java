package dev.matinee.ratings.store;

import dev.matinee.EmptyStore;
import org.junit.jupiter.api.Nested;

class H2StoreTests implements EmptyStore.OnH2 {

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
