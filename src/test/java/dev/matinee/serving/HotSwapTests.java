package dev.matinee.serving;

import static dev.matinee.serving.Serving.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.lists.Recommendations;
import dev.matinee.serving.prediction.Prediction;
import dev.matinee.serving.prediction.Predictor.Pair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Readers while models are swapped: model `v` has `10 + v % 20` movies and predicts `1 + (v %
/// 1000) / 200` for each of them, so every number of an answer tells its version.
class HotSwapTests {

  static final Duration LOAD = Duration.ofSeconds(2);
  static final Duration BETWEEN_SWAPS = Duration.ofMillis(25);
  static final int READERS = 4;
  static final int MOVIES = 30;

  final Serving serving = new Serving();
  final AtomicBoolean running = new AtomicBoolean(true);

  @Test
  void everyAnswerComesFromOneModel() throws Exception {
    serving.store.addMovies(LongStream.rangeClosed(1, MOVIES).toArray()).addUser("ann");
    serving.active.publish(model(1));
    List<Future<Integer>> readers = new ArrayList<>();
    long swaps;
    try (ExecutorService executor = Executors.newFixedThreadPool(READERS)) {
      for (int i = 0; i < READERS; i++) {
        readers.add(
            executor.submit(i % 2 == 0 ? reading(this::predict) : reading(this::recommend)));
      }
      try {
        swaps = swap();
      } finally {
        running.set(false);
      }
    }

    assertThat(swaps).isGreaterThan(LOAD.dividedBy(BETWEEN_SWAPS) / 4);
    for (Future<Integer> reader : readers) {
      assertThat(reader.get()).as("answers").isGreaterThan(100);
    }
  }

  private long swap() throws InterruptedException {
    long end = System.nanoTime() + LOAD.toNanos();
    long version = 1;
    while (System.nanoTime() < end) {
      Thread.sleep(BETWEEN_SWAPS);
      serving.active.publish(model(++version));
    }
    return version - 1;
  }

  private Callable<Integer> reading(Runnable question) {
    return () -> {
      int answers = 0;
      while (running.get()) {
        question.run();
        answers++;
      }
      return answers;
    };
  }

  private void predict() {
    List<Pair> pairs =
        IntStream.rangeClosed(1, 10).mapToObj(id -> new Pair("ann", "m" + id)).toList();
    Answer.Given<List<Prediction>> given = Serving.given(serving.predictor.predictAll(pairs, 0));

    assertThat(given.value())
        .allSatisfy(
            prediction ->
                assertThat(((Prediction.Known) prediction).rating())
                    .isEqualTo(level(given.modelVersion())));
  }

  private void recommend() {
    Answer.Given<Recommendations> given =
        Serving.given(serving.recommender.recommend("ann", wish().limit(MOVIES).query(), 0));
    List<Recommendations.Item> items = ((Recommendations.Listed) given.value()).items();

    assertThat(items).hasSize(MOVIES);
    assertThat(items)
        .allSatisfy(
            item ->
                assertThat(item.predictedRating())
                    .isEqualTo(
                        item.movie().id() <= known(given.modelVersion())
                            ? level(given.modelVersion())
                            : Snapshots.UNKNOWN_LEVEL));
  }

  private static ModelSnapshot model(long version) {
    return Snapshots.of(
        version, IntStream.range(0, known(version)).mapToDouble(row -> level(version)).toArray());
  }

  private static int known(long version) {
    return 10 + (int) (version % 20);
  }

  private static double level(long version) {
    return 1 + version % 1000 / 200.0;
  }
}
