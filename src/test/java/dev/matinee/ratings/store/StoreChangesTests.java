package dev.matinee.ratings.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome.Kind;
import dev.matinee.ratings.support.MovieSupport;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the store promises about changes and their numbers, whatever the database.
abstract class StoreChangesTests extends StoreFixture {

  @Test
  void countsEveryKindOfChange() {
    store("ann", "m1", 5, NOON);
    store("ann", "m2", 5, NOON);
    store("ann", "m3", 5, NOON);
    long watermark = ratings.latestSequence();

    store("ann", "m4", 5, NOON);
    store("ann", "m1", 6, null);
    boolean removed = ratings.remove("ann", "m2");

    assertThat(removed).isTrue();
    assertThat(ratings.changedSince(watermark)).isEqualTo(3);
    assertThat(ratings.changedSince(ratings.latestSequence())).isZero();
  }

  @Test
  void removalOfNothingIsNoChange() {
    store("ann", "m1", 5, NOON);
    long before = ratings.latestSequence();

    assertThat(ratings.remove("ann", "m2")).isFalse();
    assertThat(ratings.remove("nobody", "m1")).isFalse();
    assertThat(ratings.remove("ann", "nothing")).isFalse();
    assertThat(ratings.latestSequence()).isEqualTo(before);
  }

  @Test
  void removingMovieOrUserRemovesTheirRatings() {
    store("ann", "m1", 5, NOON);
    store("ann", "m2", 5, NOON);
    store("bob", "m1", 5, NOON);
    long watermark = ratings.latestSequence();

    movies.remove("m1");

    assertThat(ratings.count()).isEqualTo(1);
    assertThat(movies.catalog().find("m1")).isEmpty();
    assertThat(users.remove("ann")).hasValue(1);
    assertThat(ratings.count()).isZero();
    assertThat(users.find("ann")).isEmpty();
    assertThat(ratings.changedSince(watermark)).isEqualTo(3);
  }

  @Test
  void supportFollowsEveryChange() {
    store("ann", "m1", 5, NOON);
    store("bob", "m1", 8, NOON);
    store("bob", "m2", 8, NOON);
    assertThat(support("m1")).isEqualTo(new MovieSupport(2, 6.5));
    assertThat(support("m3")).isEqualTo(new MovieSupport(0, 0));

    ratings.store(
        List.of(new NewRating("ann", "m1", 6, null), new NewRating("ann", "m1", 7, null)));
    assertThat(support("m1")).isEqualTo(new MovieSupport(2, 7.5));

    ratings.remove("ann", "m1");
    assertThat(support("m1")).isEqualTo(new MovieSupport(1, 8));

    users.remove("bob");
    assertThat(support("m1")).isEqualTo(new MovieSupport(0, 0));
    assertThat(support("m2")).isEqualTo(new MovieSupport(0, 0));
  }

  @Test
  void watermarkAndChangesNeverMissAWrite() {
    Random random = new Random(7);
    long expected = 0;
    long watermark = ratings.latestSequence();
    long previous = watermark;
    for (int i = 0; i < 200; i++) {
      String user = "u" + random.nextInt(4);
      String movie = "m" + (1 + random.nextInt(9));
      boolean changed =
          random.nextInt(4) == 0
              ? ratings.remove(user, movie)
              : store(user, movie, 1 + random.nextInt(10), null).kind() != Kind.UNCHANGED;
      expected += changed ? 1 : 0;

      long latest = ratings.latestSequence();
      assertThat(latest).isEqualTo(previous + (changed ? 1 : 0));
      assertThat(ratings.changedSince(watermark)).isEqualTo(expected);
      assertThat(ratings.changedSince(previous)).isEqualTo(changed ? 1 : 0);
      previous = latest;
    }
    assertThat(ratings.trainingSet(0).data().ratings().size()).isEqualTo((int) ratings.count());
  }

  @Test
  void waitsForAWriteThatIsNotThereYet() {
    long next = ratings.latestSequence() + 1;
    assertThat(ratings.awaitSequence(next)).isFalse();

    store("ann", "m1", 5, NOON);

    assertThat(ratings.awaitSequence(next)).isTrue();
  }

  MovieSupport support(String movieId) {
    return ratings.supportOf(movies.catalog().find(movieId).orElseThrow().id());
  }
}
