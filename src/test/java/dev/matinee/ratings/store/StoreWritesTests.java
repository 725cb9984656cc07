package dev.matinee.ratings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.matinee.catalog.NewUser;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.StoreOutcome.Kind;
import dev.matinee.ratings.StoreOutcome.Reason;
import dev.matinee.ratings.StoreOutcome.Rejected;
import dev.matinee.ratings.StoreOutcome.Stored;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.support.MovieSupport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the store promises about incoming ratings, whatever the database.
abstract class StoreWritesTests extends StoreFixture {

  @Test
  void createsUnknownUser() {
    Stored stored = store("ann", "m1", 7, NOON);

    assertThat(stored.kind()).isEqualTo(Kind.CREATED);
    assertThat(stored("ann"))
        .containsExactly(
            new StoredRating(
                movies.catalog().find("m1").orElseThrow().id(), 7, NOON, stored.sequence()));
  }

  @Test
  void listsUsersByTheBeginningOfTheirIds() {
    users.ensure(List.of("bob", "ann", "anton", "anna"));

    assertThat(users.startingWith("ann", 5)).containsExactly("ann", "anna");
    assertThat(users.startingWith("", 3)).containsExactly("ann", "anna", "anton");
  }

  @Test
  void storesManyAsTheyAre() {
    List<NewRating> many =
        IntStream.range(0, 2_000)
            .mapToObj(
                i ->
                    new NewRating(
                        "u" + i % 300,
                        "m" + (1 + i / 300),
                        1 + i % 10,
                        NOON.plus(Duration.ofNanos(i * 1_000L))))
            .toList();

    ratings.load(many);
    ratings.load(many);

    assertThat(all())
        .extracting(r -> new NewRating(r.userId(), r.movieId(), r.rating(), r.ratedAt()))
        .containsExactlyInAnyOrderElementsOf(many);
    assertThat(ratings.supportOf(movies.catalog().find("m1").orElseThrow().id()))
        .isEqualTo(new MovieSupport(300, 5.5));
  }

  @Test
  void storesManyBesideThoseOfTheSameUsers() {
    store("u0", "m1", 7, NOON);
    store("u1", "m1", 7, Instant.EPOCH);
    store("u2", "m2", 7, NOON);
    List<NewRating> many =
        IntStream.range(0, 2_000)
            .mapToObj(
                i -> new NewRating("u" + i / 2, "m1", 1 + i % 2, Instant.EPOCH.plusSeconds(i)))
            .toList();

    List<StoreOutcome> outcomes = ratings.load(many);

    assertThat(outcomes.subList(0, 6))
        .extracting(outcome -> ((Stored) outcome).kind())
        .containsExactly(
            Kind.UNCHANGED,
            Kind.UNCHANGED,
            Kind.REPLACED,
            Kind.REPLACED,
            Kind.CREATED,
            Kind.REPLACED);
    assertThat(stored("u0")).extracting(StoredRating::rating).containsExactly(7.0);
    assertThat(stored("u1"))
        .extracting(StoredRating::rating, StoredRating::ratedAt)
        .containsExactly(tuple(2.0, Instant.EPOCH.plusSeconds(3)));
    assertThat(stored("u2")).extracting(StoredRating::rating).containsExactly(2.0, 7.0);
    assertThat(stored("u999")).extracting(StoredRating::rating).containsExactly(2.0);
    assertThat(ratings.supportOf(movies.catalog().find("m1").orElseThrow().id()))
        .isEqualTo(new MovieSupport(1_000, 2.005));
  }

  @Test
  void replayChangesNothing() {
    Stored first = store("ann", "m1", 7, NOON);

    Stored sameTime = store("ann", "m1", 7, NOON);
    Stored noTime = store("ann", "m1", 7, null);

    assertThat(List.of(sameTime, noTime))
        .allSatisfy(
            replay -> {
              assertThat(replay.kind()).isEqualTo(Kind.UNCHANGED);
              assertThat(replay.sequence()).isEqualTo(first.sequence());
              assertThat(replay.ratedAt()).isEqualTo(NOON);
            });
    assertThat(ratings.latestSequence()).isEqualTo(first.sequence());
  }

  @Test
  void olderRatingNeverOverwrites() {
    store("ann", "m1", 7, NOON);

    Stored older = store("ann", "m1", 3, NOON.minusSeconds(1));
    Stored newer = store("ann", "m1", 4, NOON.plusSeconds(1));

    assertThat(older.kind()).isEqualTo(Kind.UNCHANGED);
    assertThat(older.rating()).isEqualTo(7);
    assertThat(newer.kind()).isEqualTo(Kind.REPLACED);
    assertThat(stored("ann")).extracting(StoredRating::rating).containsExactly(4.0);
  }

  @Test
  void ratingWithoutTimeIsTheLatestWord() {
    store("ann", "m1", 7, Instant.now().plus(Duration.ofHours(3)));

    Stored stored = store("ann", "m1", 2, null);

    assertThat(stored.kind()).isEqualTo(Kind.REPLACED);
    assertThat(stored.rating()).isEqualTo(2);
  }

  @Test
  void batchIsOneWriteInOrder() {
    store("ann", "m2", 5, NOON);

    List<StoreOutcome> outcomes =
        ratings.store(
            List.of(
                new NewRating("ann", "m1", 6, NOON),
                new NewRating("ann", "m1", 8, NOON),
                new NewRating("ann", "m2", 9, NOON),
                new NewRating("bob", "nowhere", 9, NOON),
                new NewRating("eve", "m1", 0, NOON),
                new NewRating("eve", "m1", 10, NOON)));

    assertThat(outcomes)
        .extracting(o -> o instanceof Stored s ? s.kind() : ((Rejected) o).kind())
        .containsExactly(
            Kind.CREATED,
            Kind.REPLACED,
            Kind.REPLACED,
            Reason.UNKNOWN_MOVIE,
            Reason.INVALID,
            Kind.CREATED);
    assertThat(outcomes)
        .filteredOn(Stored.class::isInstance)
        .extracting(o -> ((Stored) o).sequence())
        .containsOnly(ratings.latestSequence());
    assertThat(stored("ann")).extracting(StoredRating::rating).containsExactly(8.0, 9.0);
    assertThat(users.find("bob")).isEmpty();
  }

  @Test
  void saysWhyARatingIsRejected() {
    Instant dayAfterTomorrow = Instant.now().plus(Duration.ofDays(2));

    assertThat(
            ratings.store(
                List.of(
                    new NewRating("ann", "m1", 0, null),
                    new NewRating("ann", "m1", 10.5, null),
                    new NewRating("ann", "m1", Double.NaN, null),
                    new NewRating("ann", "m1", 5, dayAfterTomorrow),
                    new NewRating("a/b", "m1", 5, null))))
        .extracting(outcome -> ((Rejected) outcome).reason())
        .containsExactly(
            "0 is not a rating; delete the rating instead",
            "the rating must lie between 1 and 10 in steps of 1",
            "the rating must lie between 1 and 10 in steps of 1",
            "ratedAt lies in the future; send the time of the rating in UTC",
            "the userId must have 1 to 64 letters, digits or . _ : @ -");
  }

  @Test
  void keepsDeclaredAttributes() {
    assertThat(users.put("ann", Map.of("age", "25", "gender", "F"))).isTrue();
    assertThat(users.put("ann", Map.of("age", "26"))).isFalse();

    assertThat(users.get("ann").orElseThrow().attributes()).isEqualTo(Map.of("age", "26"));
  }

  @Test
  void declaresManyUsersAtOnceAndOnlyOnce() {
    users.put("u1", Map.of("age", "25"));
    store("u2", "m1", 7, NOON);
    OptionalLong rated = users.find("u2");
    List<NewUser> declared =
        IntStream.range(0, 2_500)
            .mapToObj(n -> new NewUser("u" + n, n == 0 ? Map.of() : Map.of("age", "" + n)))
            .toList();

    assertThat(users.putAll(declared)).isEqualTo(2_500);
    long written = ratings.latestSequence();

    assertThat(users.count()).isEqualTo(2_500);
    assertThat(users.find("u2")).isEqualTo(rated);
    assertThat(stored("u2")).hasSize(1);
    assertThat(users.get("u1").orElseThrow().attributes()).isEqualTo(Map.of("age", "1"));
    assertThat(users.declared()).hasSize(2_499).containsValue(Map.of("age", "2499"));
    assertThat(users.putAll(declared)).isZero();
    assertThat(ratings.latestSequence()).isEqualTo(written);
  }

  @Test
  void theLastOfSeveralDeclarationsCounts() {
    int changed =
        users.putAll(
            List.of(
                new NewUser("ann", Map.of("age", "25", "plan", "free")),
                new NewUser("bob", Map.of()),
                new NewUser("ann", Map.of("age", "26"))));

    assertThat(changed).isEqualTo(2);
    assertThat(users.get("ann").orElseThrow().attributes()).isEqualTo(Map.of("age", "26"));
    assertThat(users.putAll(List.of(new NewUser("ann", Map.of())))).isEqualTo(1);
    assertThat(users.declared()).isEmpty();
  }

  @Test
  void concurrentWritersLoseNothing() throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Stored>> writes =
          IntStream.range(0, 60)
              .<Callable<Stored>>mapToObj(
                  n -> () -> store("u" + n % 3, "m" + (1 + n % 2), 1 + n % 10, NOON.plusSeconds(n)))
              .toList();

      List<Stored> outcomes = new ArrayList<>();
      for (Future<Stored> write : pool.invokeAll(writes)) {
        outcomes.add(write.get());
      }

      assertThat(ratings.count()).isEqualTo(6);
      assertThat(outcomes).filteredOn(o -> o.kind() == Kind.CREATED).hasSize(6);
      for (int n = 54; n < 60; n++) { // the newest of each pair
        assertThat(stored("u" + n % 3))
            .extracting(StoredRating::ratedAt)
            .contains(NOON.plusSeconds(n));
      }
      assertThat(outcomes)
          .filteredOn(o -> o.kind() != Kind.UNCHANGED)
          .extracting(Stored::sequence)
          .doesNotHaveDuplicates();
    }
  }
}
