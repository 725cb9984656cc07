package dev.matinee.serving.context;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/// Settings of answers.
///
/// @param cacheMemory heap for folded-in users and pages of lists; by default an eighth of the heap
@ConfigurationProperties("matinee.serving")
public record ServingProperties(@Nullable DataSize cacheMemory) {

  private static final int SHARE_OF_HEAP = 8;

  public ServingProperties {
    if (cacheMemory != null && cacheMemory.isNegative()) {
      throw new InvalidConfigurationPropertyValueException(
          "matinee.serving.cache-memory", cacheMemory, "must not be negative");
    }
  }

  /// Returns the heap for folded-in users, in bytes: three quarters.
  long userBytes() {
    return bytes() - pageBytes();
  }

  /// Returns the heap for pages of lists, in bytes: a quarter.
  public long pageBytes() {
    return bytes() / 4;
  }

  private long bytes() {
    return cacheMemory == null
        ? Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP
        : cacheMemory.toBytes();
  }
}
