package dev.matinee.serving.context;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.changes.VisibleWrites;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A cache of folded-in users. A user leaves it by a write of the user's data, by another model or
/// catalogue, or for lack of memory.
///
/// Safe for use by several threads.
@Component
public class WarmUsers {

  private final VisibleWrites writes;
  private final Cache<String, Warm> users;

  public WarmUsers(VisibleWrites writes, ServingProperties properties, MeterRegistry meters) {
    this.writes = writes;
    this.users =
        Caffeine.newBuilder()
            .maximumWeight(properties.userBytes())
            .weigher((String userId, Warm warm) -> Math.toIntExact(warm.user().bytes()))
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(meters, users, "users");
  }

  /// A user as of write number `sequence` or later.
  private record Warm(FoldedInUser user, Candidates candidates, long sequence) {}

  /// Returns the user with the client's id `userId`, if the cache has the user as `context` needs
  /// them.
  @SuppressWarnings("ReferenceEquality") // candidates belong to one model and one catalogue
  Optional<FoldedInUser> find(AnswerContext context, String userId) {
    @Nullable Warm warm = users.getIfPresent(userId);
    return warm != null
            && warm.candidates() == context.candidates()
            && writes.isUserCurrent(warm.user().id(), warm.sequence())
        ? Optional.of(warm.user())
        : Optional.empty();
  }

  /// Adds a user read for `context`.
  void put(AnswerContext context, String userId, FoldedInUser user) {
    users.put(userId, new Warm(user, context.candidates(), context.sequence()));
  }
}
