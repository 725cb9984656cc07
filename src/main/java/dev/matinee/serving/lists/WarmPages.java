package dev.matinee.serving.lists;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.serving.context.ColdMovies;
import dev.matinee.serving.context.FoldedInUser;
import dev.matinee.serving.context.ServingProperties;
import dev.matinee.serving.lists.Recommendations.Item;
import dev.matinee.serving.lists.Recommendations.Listed;
import dev.matinee.serving.ranking.ListFilter;
import dev.matinee.serving.ranking.RecommendationQuery;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A cache of pages of lists. A page leaves it when its user or the support of a movie unknown to
/// the model has changed, or for lack of memory.
///
/// Safe for use by several threads.
@Component
public class WarmPages {

  private static final int PAGE_BYTES = 500;
  private static final int ITEM_BYTES = 200;
  private static final int REASON_BYTES = 40;
  private static final int ID_BYTES = 150;

  private final Cache<Key, Warm> pages;

  public WarmPages(ServingProperties properties, MeterRegistry meters) {
    this.pages =
        Caffeine.newBuilder()
            .maximumWeight(properties.pageBytes())
            .weigher((Key key, Warm warm) -> bytes(key.query().criteria()) + bytes(warm.page()))
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(meters, pages, "pages");
  }

  private record Key(String userId, RecommendationQuery query) {}

  /// A page and what it was made from.
  private record Warm(FoldedInUser user, ColdMovies cold, Listed page) {}

  /// Returns the page made from `user` and `cold`, or null.
  @SuppressWarnings("ReferenceEquality") // each is read anew when it changes
  @Nullable Listed find(
      String userId, RecommendationQuery query, FoldedInUser user, ColdMovies cold) {
    @Nullable Warm warm = pages.getIfPresent(new Key(userId, query));
    return warm != null && warm.user() == user && warm.cold() == cold ? warm.page() : null;
  }

  /// Adds a page.
  void put(
      String userId, RecommendationQuery query, FoldedInUser user, ColdMovies cold, Listed page) {
    pages.put(new Key(userId, query), new Warm(user, cold, page));
  }

  private static int bytes(ListFilter criteria) {
    return ID_BYTES * (criteria.exclude().size() + criteria.genres().size());
  }

  private static int bytes(Listed page) {
    int bytes = PAGE_BYTES;
    for (Item item : page.items()) {
      bytes += ITEM_BYTES + REASON_BYTES * item.because().size();
    }
    return bytes;
  }
}
