package dev.matinee.serving;

import static dev.matinee.serving.Serving.given;
import static dev.matinee.serving.Serving.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.lists.Recommendations;
import dev.matinee.serving.ranking.PageCursor;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a [PageCursor] is tied to; that pages make up the list, see [RecommendationFilterTests].
class RecommendationPagingTests {

  final Serving serving = new Serving();
  PageCursor next = new PageCursor(0, 0, 0);

  @BeforeEach
  void firstPage() {
    serving.store.addMovies(1, 2, 3, 4).addUser("ann").addUser("bob");
    serving.active.publish(Snapshots.of(1, 4, 6, 3, 6));
    next = Objects.requireNonNull(serving.recommend("ann", wish().limit(3).query()).next());
  }

  @Test
  void endsWithTheLastMovie() {
    assertThat(serving.recommend("ann", wish().limit(3).from(next).query()).next()).isNull();
    assertThat(serving.recommend("ann", wish().limit(4).query()).next()).isNull();
  }

  @Test
  void goesOnWithAnotherPageSize() {
    assertThat(serving.recommend("ann", wish().limit(1).from(next).query()).items()).hasSize(1);
  }

  @Test
  void endsWhenTheModelChanges() {
    serving.active.publish(Snapshots.of(2, 4, 6, 3, 6));

    assertThat(ask("ann", wish().from(next))).isEqualTo(new Recommendations.ModelChanged());
  }

  @Test
  void belongsToOneUserAndOneQuery() {
    assertThat(ask("bob", wish().from(next))).isEqualTo(new Recommendations.OtherList());
    assertThat(ask("ann", wish().from(next).match())).isEqualTo(new Recommendations.OtherList());
    assertThat(ask("ann", wish().from(next).exclude(Set.of("m1"))))
        .isEqualTo(new Recommendations.OtherList());
  }

  @Test
  void isNeverForgedBeforeTheFirstMovie() {
    PageCursor forged = new PageCursor(next.modelVersion(), next.list(), -1);

    assertThat(ask("ann", wish().from(forged))).isEqualTo(new Recommendations.OtherList());
  }

  @Test
  void isEmptyPastTheEnd() {
    PageCursor past = new PageCursor(next.modelVersion(), next.list(), Long.MAX_VALUE);

    assertThat(serving.recommend("ann", wish().from(past).query()).items()).isEmpty();
  }

  private Recommendations ask(String userId, Serving.Wish wish) {
    return given(serving.recommender.recommend(userId, wish.query(), 0)).value();
  }
}
