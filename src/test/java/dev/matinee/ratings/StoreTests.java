package dev.matinee.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.Changes;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.Users;
import dev.matinee.ratings.StoreOutcome.Kind;
import dev.matinee.ratings.StoreOutcome.Reason;
import dev.matinee.ratings.StoreOutcome.Rejected;
import dev.matinee.ratings.StoreOutcome.Stored;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the store promises, whatever the database: [H2StoreTests], [PostgresStoreTests].
@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({
  Changes.class,
  Movies.class,
  Users.class,
  Ratings.class,
  MovieSupports.class,
  RatingRows.class,
  RatingRules.class,
  RatingScan.class,
  RatingWriter.class,
  RatingRemoval.class,
  RatingsConfiguration.class,
  ReceivedRatings.class,
  SimpleMeterRegistry.class
})
abstract class StoreTests {

  static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @Autowired Ratings ratings;
  @Autowired Movies movies;
  @Autowired Users users;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void empty() {
    jdbc.execute("delete from ratings");
    jdbc.execute("delete from rating_changes");
    jdbc.execute("delete from movie_support");
    jdbc.execute("delete from users");
    jdbc.execute("delete from movies");
    jdbc.execute("update changes set sequence = sequence + 1, catalog_sequence = sequence + 1");
    movies.refresh();
    movies.putAll(
        IntStream.rangeClosed(1, 9)
            .mapToObj(n -> new NewMovie("m" + n, "Movie " + n, 2000 + n, List.of("Drama")))
            .toList());
  }

  Stored store(String user, String movie, double rating, @Nullable Instant ratedAt) {
    StoreOutcome outcome =
        ratings.store(List.of(new NewRating(user, movie, rating, ratedAt))).getFirst();
    assertThat(outcome).isInstanceOf(Stored.class);
    return (Stored) outcome;
  }

  List<StoredRating> stored(String user) {
    return ratings.of(users.find(user).orElseThrow());
  }

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
  void trainingSetHoldsAllRatingsInOrder() {
    store("bob", "m3", 3, NOON);
    store("ann", "m9", 9, NOON.plusSeconds(60));
    store("ann", "m1", 1, NOON);

    TrainingSet set = ratings.trainingSet();

    assertThat(set.watermark()).isEqualTo(ratings.latestSequence());
    assertThat(set.ratings().size()).isEqualTo(3);
    int ann = set.users().row(users.find("ann").orElseThrow());
    assertThat(set.ratings().of(ann).size()).isEqualTo(2);
    int entry = set.ratings().start(ann) + 1;
    assertThat(set.movies().id(set.ratings().movie(entry)))
        .isEqualTo(movies.catalog().find("m9").orElseThrow().id());
    assertThat(set.ratings().value(entry)).isEqualTo(9);
    assertThat(set.ratings().time(entry)).isEqualTo((int) NOON.plusSeconds(60).getEpochSecond());
  }

  @Test
  void scansBeyondOnePage() {
    List<NewRating> many =
        IntStream.range(0, 50_000)
            .mapToObj(n -> new NewRating("u" + n / 9, "m" + (1 + n % 9), 1 + n % 10, NOON))
            .toList();
    ratings.store(many);

    assertThat(ratings.trainingSet().ratings().size()).isEqualTo(50_000);
    int[] exported = new int[1];
    double[] sum = new double[1];
    ratings.forEach(
        rating -> {
          exported[0]++;
          sum[0] += rating.rating();
        });
    assertThat(exported[0]).isEqualTo(50_000);
    assertThat(sum[0]).isEqualTo(50_000 * 5.5);
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

  MovieSupport support(String movieId) {
    return ratings.supportOf(movies.catalog().find(movieId).orElseThrow().id());
  }

  @Test
  void keepsDeclaredAttributes() {
    assertThat(users.put("ann", Map.of("age", "25", "gender", "F"))).isTrue();
    assertThat(users.put("ann", Map.of("age", "26"))).isFalse();

    assertThat(users.get("ann").orElseThrow().attributes()).isEqualTo(Map.of("age", "26"));
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
    assertThat(ratings.trainingSet().ratings().size()).isEqualTo((int) ratings.count());
  }

  @Test
  void waitsForAWriteThatIsNotThereYet() {
    long next = ratings.latestSequence() + 1;
    assertThat(ratings.awaitSequence(next)).isFalse();

    store("ann", "m1", 5, NOON);

    assertThat(ratings.awaitSequence(next)).isTrue();
  }
}
