package dev.matinee.serving.context;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.changes.VisibleWrites;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/// A bounded cache of what was computed for users. A value is forgotten after a write of the data
/// of its user, with another model or catalogue, and for lack of memory.
///
/// Safe for use by several threads.
///
/// @param <K> keys, compared by value
/// @param <V> values, immutable
public final class WarmCache<K, V> {

  private final VisibleWrites writes;
  private final Cache<K, Warm<V>> values;

  /// @param name tag of its metrics
  /// @param bytes most memory for keys and values
  /// @param weigher returns the memory of a key and its value, in bytes
  public WarmCache(
      String name,
      long bytes,
      ToLongBiFunction<K, V> weigher,
      VisibleWrites writes,
      MeterRegistry meters) {
    this.writes = writes;
    this.values =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher(
                (K key, Warm<V> warm) -> Math.toIntExact(weigher.applyAsLong(key, warm.value())))
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(meters, values, name);
  }

  /// A value for `user`, given by database id, from data as of write number `sequence` or later.
  private record Warm<V>(V value, long user, Candidates candidates, long sequence) {}

  /// Returns the value of `key`, if it is what would be computed for `context`.
  @SuppressWarnings("ReferenceEquality") // candidates belong to one model and one catalogue
  public Optional<V> find(AnswerContext context, K key) {
    @Nullable Warm<V> warm = values.getIfPresent(key);
    return warm != null
            && warm.candidates() == context.candidates()
            && writes.isUserCurrent(warm.user(), warm.sequence())
        ? Optional.of(warm.value())
        : Optional.empty();
  }

  /// Adds a value computed for `context`.
  ///
  /// @param user database id of the user whose data it depends on
  public void put(AnswerContext context, K key, long user, V value) {
    values.put(key, new Warm<>(value, user, context.candidates(), context.sequence()));
  }
}
