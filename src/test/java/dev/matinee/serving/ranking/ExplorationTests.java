package dev.matinee.serving.ranking;

import static dev.matinee.serving.Serving.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.SmallWorld;
import dev.matinee.serving.Snapshots;
import dev.matinee.serving.lists.Recommendations.Item;
import dev.matinee.serving.lists.Recommendations.Listed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ExplorationTests {

  @RepeatedTest(30)
  void mixesMoviesThatCannotBeRankedIntoTheList(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    SmallWorld world = new SmallWorld(.3);
    world.rateSome(random).fill(random);

    List<Item> items = world.serving.recommend("ann", wish().match().limit(100).query()).items();

    List<Long> unranked = world.unranked(movie -> !world.rated.contains(movie.id()));
    List<Long> ranked = new ArrayList<>(world.byMatch(movie -> !world.rated.contains(movie.id())));
    ranked.removeAll(unranked);
    assertThat(items)
        .filteredOn(Item::exploration)
        .extracting(item -> item.movie().id())
        .isEqualTo(unranked);
    assertThat(items)
        .filteredOn(item -> !item.exploration())
        .extracting(item -> item.movie().id())
        .isEqualTo(ranked);
    assertThat(items.subList(0, 2)).noneMatch(Item::exploration);
    assertThat(world.pages(wish().match().limit(4)))
        .isEqualTo(items.stream().map(item -> item.movie().id()).toList());
  }

  @Test
  void takesItsShareOfThePlacesAndOthersForAnotherUserOrModel() {
    Set<Integer> places = places(7);

    assertThat(places.size()).isBetween(400, 600);
    assertThat(places).isEqualTo(places(7)).isNotEqualTo(places(8)).doesNotContain(1, 2);
  }

  @Test
  void dependsOnUserAndModelVersion() {
    SmallWorld world = new SmallWorld(.5);
    world.rateSome(new Random(1)).fill(new Random(1));
    world.rated.forEach(movie -> world.serving.store.rate("bob", movie, 5));
    List<Integer> ann = places(world, "ann");
    assertThat(places(world, "ann")).isEqualTo(ann);

    assertThat(places(world, "bob")).isNotEqualTo(ann);
    world.serving.active.publish(
        Snapshots.of(2, world.levels, world.counts, Snapshots.weights(world.weights)));
    assertThat(places(world, "ann")).isNotEqualTo(ann);
  }

  @Test
  void leavesListsByPredictedRatingAlone() {
    SmallWorld world = new SmallWorld(.5);
    world.rateSome(new Random(1)).fill(new Random(1));

    assertThat(world.pages(wish()))
        .isEqualTo(world.byPrediction(movie -> !world.rated.contains(movie.id())));
    assertThat(world.serving.recommend("ann", wish().query()).items()).noneMatch(Item::exploration);
  }

  private static List<Integer> places(SmallWorld world, String userId) {
    Listed listed = world.serving.recommend(userId, wish().match().limit(100).query());
    return listed.items().stream().filter(Item::exploration).map(Item::rank).toList();
  }

  /// Returns which of 10,000 places are explored with a share of 5 %.
  private static Set<Integer> places(long seed) {
    PrimitiveIterator.OfInt ranked = IntStream.generate(() -> 1).iterator();
    PrimitiveIterator.OfInt unranked = IntStream.generate(() -> 2).iterator();
    Exploration exploration = new Exploration(ranked, () -> unranked, .05, seed);
    Set<Integer> places = new HashSet<>();
    for (int place = 1; place <= 10_000; place++) {
      if (exploration.nextInt() == 2) {
        places.add(place);
      }
    }
    return places;
  }
}
