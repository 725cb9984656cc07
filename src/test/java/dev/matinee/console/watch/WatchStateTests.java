package dev.matinee.console.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.ranking.ListFilter;
import dev.matinee.serving.ranking.RecommendationQuery;
import dev.matinee.serving.ranking.RecommendationQuery.Order;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchStateTests {

  static final WatchState NOTHING =
      new WatchState(
          null, " ", "", null, null, null, "", 0.0, WatchState.PAGE, QuestionState.DEFAULT);

  @Test
  void asksForTheBestMatchesUnlessToldOtherwise() {
    assertThat(NOTHING.query())
        .isEqualTo(new RecommendationQuery(20, null, ListFilter.NONE, Order.MATCH, null));
  }

  @Test
  void asksForWhatItSays() {
    WatchState state =
        new WatchState("ann", "x", "War", 1950, 1960, 6.5, "rating", .5, 40, QuestionState.DEFAULT);

    assertThat(state.query())
        .isEqualTo(
            new RecommendationQuery(
                40,
                null,
                new ListFilter(Set.of("war"), 1950, 1960, Set.of(), false, 6.5, null),
                Order.RATING,
                .5));
  }

  @Test
  void addressNamesOnlyWhatDiffersFromTheDefault() {
    assertThat(NOTHING.address("/")).isEqualTo("/");
    assertThat(
            new WatchState(
                    "a@b", "C & {A}", null, 1950, null, null, null, .5, null, QuestionState.DEFAULT)
                .address("/x"))
        .isEqualTo("/x?user=a%40b&q=C%20%26%20%7BA%7D&yearFrom=1950&diversity=0.5");
  }

  @Test
  void showsMoreUpToAHundred() {
    assertThat(NOTHING.more()).map(WatchState::limit).contains(40);
    WatchState ninety =
        new WatchState(null, null, null, null, null, null, null, null, 90, QuestionState.DEFAULT);
    assertThat(ninety.more()).map(WatchState::limit).contains(100);
    assertThat(ninety.more().flatMap(WatchState::more)).isEmpty();
  }
}
