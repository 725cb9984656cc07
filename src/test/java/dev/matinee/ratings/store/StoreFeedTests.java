package dev.matinee.ratings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.matinee.changes.ChangeSequence;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.feed.RatingChange;
import dev.matinee.ratings.feed.RatingListener;
import dev.matinee.ratings.feed.RatingWrite;
import dev.matinee.ratings.support.SupportAsOf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// What listeners hear of the store, whatever the database.
@Import(StoreFeedTests.Listeners.class)
abstract class StoreFeedTests extends StoreFixture {

  @Autowired ChangeSequence changes;
  @Autowired Heard heard;

  @BeforeEach
  void forget() {
    heard.writes.clear();
  }

  @Test
  void tellsWhatIsNewAndWhatItReplaced() {
    long first = store("ann", "m1", 4, NOON).sequence();

    ratings.store(
        List.of(
            new NewRating("ann", "m2", 5, NOON),
            new NewRating("ann", "m2", 6, NOON),
            new NewRating("ann", "m1", 7, NOON.plusSeconds(1)),
            new NewRating("ann", "m1", 8, NOON.plusSeconds(2)),
            new NewRating("ann", "nowhere", 8, NOON)));

    long second = ratings.latestSequence();
    assertThat(heard.writes).extracting(RatingWrite::sequence).containsExactly(first, second);
    assertThat(heard.writes.getLast().changes())
        .containsExactlyInAnyOrder(
            change("m1", rating("m1", 4, 0, first), rating("m1", 8, 2, second)),
            change("m2", null, rating("m2", 6, 0, second)));
  }

  @Test
  void tellsWhatWasRemoved() {
    StoredRating removed = rating("m1", 4, 0, store("ann", "m1", 4, NOON).sequence());

    ratings.remove("ann", "m1");

    assertThat(heard.writes.getLast().sequence()).isEqualTo(ratings.latestSequence());
    assertThat(heard.writes.getLast().changes()).containsExactly(change("m1", removed, null));
  }

  @Test
  void isSilentAboutReplaysAndImports() {
    store("ann", "m1", 4, NOON);
    heard.writes.clear();

    store("ann", "m1", 4, NOON);
    ratings.load(List.of(new NewRating("ann", "m2", 4, NOON)));

    assertThat(heard.writes).isEmpty();
    assertThat(stored("ann")).hasSize(2);
  }

  @Test
  void saysWhetherTheWriteCameToBe() {
    store("ann", "m1", 4, NOON);

    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                changes.write(
                    change -> {
                      store("ann", "m2", 4, NOON);
                      throw new IllegalStateException("changed my mind");
                    }));

    assertThat(heard.writes).extracting(RatingWrite::isRolledBack).containsExactly(false, true);
    assertThat(heard.writes.getFirst().committed().resultNow()).isTrue();
    assertThat(stored("ann")).hasSize(1);
  }

  @Test
  void aFailingListenerHarmsNoWrite() {
    heard.fails = true;
    try {
      store("ann", "m1", 4, NOON);
    } finally {
      heard.fails = false;
    }

    assertThat(heard.writes).hasSize(1);
    assertThat(stored("ann")).hasSize(1);
  }

  @Test
  void knowsTheSupportOfAMovieAndTheWriteItIsAsOf() {
    store("ann", "m1", 4, NOON);
    long last = store("bob", "m1", 7, NOON).sequence();

    assertThat(ratings.supportAsOfNow(id("m1"))).isEqualTo(new SupportAsOf(2, 11, last));
    assertThat(ratings.supportAsOfNow(id("m2"))).isEqualTo(new SupportAsOf(0, 0, last));
  }

  private RatingChange change(
      String movie, @Nullable StoredRating before, @Nullable StoredRating after) {
    return new RatingChange(users.find("ann").orElseThrow(), id(movie), before, after);
  }

  private StoredRating rating(String movie, double rating, long seconds, long sequence) {
    return new StoredRating(id(movie), rating, NOON.plusSeconds(seconds), sequence);
  }

  private long id(String movie) {
    return movies.catalog().find(movie).orElseThrow().id();
  }

  /// A listener that remembers.
  static final class Heard implements RatingListener {

    final List<RatingWrite> writes = new ArrayList<>();
    boolean fails;

    @Override
    public void written(RatingWrite write) {
      writes.add(write);
      if (fails) {
        throw new IllegalStateException("this listener fails");
      }
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Listeners {

    @Bean
    Heard heard() {
      return new Heard();
    }
  }
}
