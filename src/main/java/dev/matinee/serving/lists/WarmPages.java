package dev.matinee.serving.lists;

import dev.matinee.changes.VisibleWrites;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.ColdMovies;
import dev.matinee.serving.context.ServingProperties;
import dev.matinee.serving.context.WarmCache;
import dev.matinee.serving.lists.Recommendations.Item;
import dev.matinee.serving.lists.Recommendations.Listed;
import dev.matinee.serving.ranking.ListFilter;
import dev.matinee.serving.ranking.PredictedRatings;
import dev.matinee.serving.ranking.RecommendationQuery;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A cache of pages of lists. A page also depends on the support of the movies unknown to the
/// model.
///
/// Safe for use by several threads.
@Component
public class WarmPages {

  private static final int PAGE_BYTES = 500;
  private static final int ITEM_BYTES = 200;
  private static final int REASON_BYTES = 40;
  private static final int ID_BYTES = 150;

  private final WarmCache<Key, Page> pages;

  public WarmPages(VisibleWrites writes, ServingProperties properties, MeterRegistry meters) {
    this.pages =
        new WarmCache<>(
            "pages",
            properties.pageBytes(),
            (key, page) -> bytes(key.query().criteria()) + bytes(page.listed()),
            writes,
            meters);
  }

  private record Key(String userId, RecommendationQuery query) {}

  private record Page(Listed listed, ColdMovies cold) {}

  /// Returns the page, if it is what would be made for `context`.
  @SuppressWarnings("ReferenceEquality") // cold movies are read anew when they change
  Optional<Listed> find(
      AnswerContext context, String userId, RecommendationQuery query, ColdMovies cold) {
    return pages
        .find(context, new Key(userId, query))
        .filter(page -> page.cold() == cold)
        .map(Page::listed);
  }

  /// Adds a page made of these predicted ratings.
  void put(String userId, RecommendationQuery query, PredictedRatings madeOf, Listed page) {
    pages.put(
        madeOf.context(),
        new Key(userId, query),
        madeOf.foldedIn().id(),
        new Page(page, madeOf.cold()));
  }

  private static long bytes(ListFilter criteria) {
    return (long) ID_BYTES * (criteria.exclude().size() + criteria.genres().size());
  }

  private static long bytes(Listed page) {
    long bytes = PAGE_BYTES;
    for (Item item : page.items()) {
      bytes += ITEM_BYTES + (long) REASON_BYTES * item.because().size();
    }
    return bytes;
  }
}
