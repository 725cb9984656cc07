package dev.matinee.training.neural;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EpochsTests {

  @Test
  void fewRatingsMakeSmallBatches() {
    assertThat(Epochs.batchSize(10, 8192)).isEqualTo(64);
    assertThat(Epochs.batchSize(128 * 100, 8192)).isEqualTo(100);
    assertThat(Epochs.batchSize(128 * 10_000, 8192)).isEqualTo(8192);
    assertThat(Epochs.batchSize(10, 32)).isEqualTo(32);
  }

  /// 130 ratings are two batches of 64 and one of 2.
  @Test
  void trainsOnEveryBatchOfAnEpoch() {
    RatingTable ratings = SmallRatings.generated(40, 30, 1).filter(i -> i < 130);
    Epochs epochs = new Epochs(ratings, NeuralSettings.DEFAULTS, 1);
    AtomicInteger batches = new AtomicInteger();

    epochs.train(batches::incrementAndGet);
    epochs.train(batches::incrementAndGet);

    assertThat(ratings.size()).isEqualTo(130);
    assertThat(batches).hasValue(2 * 3);
  }

  /// The ratings 1 and 5 lie 2 from their mean.
  @Test
  void knowsTheDeviationOfTheRatings() {
    RatingTable ratings = SmallRatings.of(new double[][] {{1, 5}});

    assertThat(new Epochs(ratings, NeuralSettings.DEFAULTS, 1).deviation()).isEqualTo(2);
  }
}
