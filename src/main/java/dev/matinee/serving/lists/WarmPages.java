package dev.matinee.serving.lists;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matinee.changes.VisibleWrites;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.context.ColdMovies;
import dev.matinee.serving.context.ServingProperties;
import dev.matinee.serving.lists.Recommendations.Item;
import dev.matinee.serving.lists.Recommendations.Listed;
import dev.matinee.serving.ranking.ListFilter;
import dev.matinee.serving.ranking.PredictedRatings;
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

  private final VisibleWrites writes;
  private final Cache<Key, Warm> pages;

  public WarmPages(VisibleWrites writes, ServingProperties properties, MeterRegistry meters) {
    this.writes = writes;
    this.pages =
        Caffeine.newBuilder()
            .maximumWeight(properties.pageBytes())
            .weigher((Key key, Warm warm) -> bytes(key.query().criteria()) + bytes(warm.page()))
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(meters, pages, "pages");
  }

  private record Key(String userId, RecommendationQuery query) {}

  /// A page of the list of `user`, given by database id, as of write number `sequence` or later.
  private record Warm(
      Listed page, long user, Candidates candidates, ColdMovies cold, long sequence) {}

  /// Returns the page if the cache has it as `context` needs it, or null.
  @SuppressWarnings("ReferenceEquality") // both are made anew when they change
  @Nullable Listed find(
      AnswerContext context, String userId, RecommendationQuery query, ColdMovies cold) {
    @Nullable Warm warm = pages.getIfPresent(new Key(userId, query));
    return warm != null
            && warm.candidates() == context.candidates()
            && warm.cold() == cold
            && writes.isUserCurrent(warm.user(), warm.sequence())
        ? warm.page()
        : null;
  }

  /// Adds a page made for `context`.
  void put(String userId, RecommendationQuery query, PredictedRatings madeOf, Listed page) {
    AnswerContext context = madeOf.context();
    pages.put(
        new Key(userId, query),
        new Warm(
            page, madeOf.foldedIn().id(), context.candidates(), madeOf.cold(), context.sequence()));
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
