package dev.matinee.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.UserProfile;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.NewRating;
import dev.matinee.training.Publishing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the live figures say, whatever the database.
abstract class LiveFiguresTests extends LiveFixture {

  /// The last two movies are unknown to the models.
  static final int KNOWN = MOVIES - 2;

  @Test
  void equalAnOfflineReplay() throws Exception {
    long before = Publishing.publish(registry, v -> LiveModels.trained(v, first(KNOWN), 3, 8));
    long after = Publishing.publish(registry, v -> LiveModels.trained(v, first(KNOWN), 8, 4));
    double watched = counted("watched");

    post(600);

    Replay replay = replay(active.current().orElseThrow());
    assertThat(replay.ratings()).isBetween(500, 1000);
    await(() -> counted("watched") == watched + replay.ratings());
    assertThat(inForce()).isEqualTo(after);
    assertThat(gauge("matinee.live.window")).isEqualTo(replay.ratings());
    assertThat(rmse("active")).isCloseTo(replay.rmse(), within(1e-9));
    assertThat(rmse("movie-mean")).isCloseTo(replay.movieMeanRmse(), within(1e-9));
    assertThat(gauge("matinee.live.coverage")).isCloseTo(replay.coverage(), within(1e-9));
    assertThat(registry.predecessor(after)).map(ModelSnapshot::version).contains(before);
    assertThat(rmse("previous"))
        .isCloseTo(replay(registry.predecessor(after).orElseThrow()).rmse(), within(1e-9))
        .isGreaterThan(rmse("active"));
  }

  @Test
  void beginAnewWithEveryModel() throws Exception {
    long first = Publishing.publish(registry, v -> LiveModels.trained(v, first(KNOWN), 8, 4));
    rate("ann", "m0", 7);
    await(() -> gauge("matinee.live.window") == 1);

    Publishing.publish(registry, v -> LiveModels.trained(v, first(KNOWN), 7, 4));
    assertThat(gauge("matinee.live.window")).isZero();
    assertThat(rmse("active")).isNaN();
    assertThat(rmse("movie-mean")).isNaN();
    assertThat(gauge("matinee.live.coverage")).isNaN();

    rate("ann", "m1", 7);
    await(() -> gauge("matinee.live.window") == 1);
    registry.activate(first);
    assertThat(gauge("matinee.live.window")).isZero();
  }

  @Test
  void countOnlyWhatIsNew() throws Exception {
    Publishing.publish(registry, v -> LiveModels.trained(v, first(KNOWN), 8, 4));
    double watched = counted("watched");

    rate("ann", "m0", 7);
    rate("ann", "m0", 7);
    ratings.load(List.of(new NewRating("ann", "m1", 7, null)));
    ratings.remove("ann", "m1");
    rate("ann", "m0", 5);

    await(() -> counted("watched") >= watched + 2);
    assertThat(gauge("matinee.live.window")).isEqualTo(2);
  }

  @Test
  void anErrorOfTheModelHarmsNoWrite() throws Exception {
    double failed = counted("failed");
    ModelSnapshot sound = LiveModels.trained(1_000, first(KNOWN), 8, 4);
    active.publish(with(sound, new Broken(() -> {})));

    rate("ann", "m0", 7);

    await(() -> counted("failed") == failed + 1);
    assertThat(ratings.of(users.find("ann").orElseThrow())).hasSize(1);
    active.publish(sound);
    rate("ann", "m1", 7);
    await(() -> gauge("matinee.live.window") == 1);
  }

  @Test
  void noWriteWaitsForAModelThatHangs() throws Exception {
    double dropped = counted("dropped");
    double failed = counted("failed");
    double accounted = accounted();
    CountDownLatch released = new CountDownLatch(1);
    ModelSnapshot sound = LiveModels.trained(1_001, first(KNOWN), 8, 4);
    active.publish(with(sound, new Broken(released::await)));

    rate("ann", "m0", 7);
    for (int batch = 0; batch < 11; batch++) {
      String prefix = "u%d-".formatted(batch);
      ratings.store(
          IntStream.range(0, 1_000)
              .mapToObj(i -> new NewRating(prefix + i / MOVIES, "m" + i % MOVIES, 7, null))
              .toList());
    }

    assertThat(ratings.count()).isEqualTo(11_001);
    assertThat(counted("failed")).isEqualTo(failed);
    assertThat(counted("dropped") - dropped).isIn(1_000.0, 2_000.0); // the first may wait as well
    released.countDown();
    // The service may have gone back to the stored model meanwhile, which predicts the rest.
    await(() -> accounted() >= accounted + 11_001);
  }

  private double accounted() {
    return counted("failed") + counted("dropped") + counted("watched") + counted("skipped");
  }

  /// Posts, replaces and removes ratings from several threads, single and in batches.
  private void post(int writes) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Object>> work = new ArrayList<>();
      for (int i = 0; i < writes; i++) {
        Random random = new Random(i);
        work.add(
            switch (random.nextInt(10)) {
              case 0 -> () -> ratings.remove(user(random), movie(random));
              case 1, 2 -> () -> ratings.store(batch(random));
              default -> () -> ratings.store(List.of(rating(random)));
            });
      }
      for (Future<Object> done : pool.invokeAll(work)) {
        done.get();
      }
    }
  }

  private static List<NewRating> batch(Random random) {
    return IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> rating(random)).toList();
  }

  private static NewRating rating(Random random) {
    String movie = movie(random);
    double mean = movie.charAt(movie.length() - 1) % 2 == 0 ? 7 : 4;
    double rating = LiveModels.SCALE.clip(Math.rint(mean + 2 * random.nextGaussian()));
    return new NewRating(user(random), movie, rating, null);
  }

  private static String user(Random random) {
    return "u" + random.nextInt(12);
  }

  private static String movie(Random random) {
    return "m" + random.nextInt(MOVIES);
  }

  private Replay replay(ModelSnapshot model) {
    Replay replay = new Replay(model, id -> movies.catalog().byId(id).orElseThrow());
    replay.run(log.writes);
    return replay;
  }

  private void rate(String user, String movie, double rating) {
    ratings.store(List.of(new NewRating(user, movie, rating, null)));
  }

  private static ModelSnapshot with(ModelSnapshot sound, RatingModel model) {
    return new ModelSnapshot(
        sound.scale(),
        sound.movies(),
        model,
        sound.ranking(),
        sound.popularity(),
        sound.intervals(),
        sound.provenance());
  }

  private interface Pause {

    void take() throws InterruptedException;
  }

  /// A model that cannot predict, and takes its time to find out.
  private record Broken(Pause pause) implements RatingModel {

    @Override
    public int movies() {
      return KNOWN;
    }

    @Override
    public FoldedUser foldIn(UserProfile user) {
      try {
        pause.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new IllegalStateException("this model is broken");
    }

    @Override
    public void writeTo(ArrayBundle bundle) {
      throw new UnsupportedOperationException();
    }
  }
}
