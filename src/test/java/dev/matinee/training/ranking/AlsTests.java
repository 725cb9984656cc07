package dev.matinee.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.ranking.ImplicitWeight;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One user who rated the only movie with weight 1; embeddings p and q of one number.
class AlsTests {

  final Als als = new Als(SmallRatings.of(new double[][] {{1}}), new ImplicitWeight(0, 1));

  /// A step solves `p = q / ((1 + unrated) (q^2 + ridge))`, then the same for q. It stands still
  /// where p = q and `q^2 = 1 / (1 + unrated) - ridge = .8 - .3`.
  @Test
  void convergesToTheFixedPointOfBothSides() {
    float movie = embedding(new AlsSettings(1, .25, .3, 100), TrainingMonitor.NONE);

    assertThat(Math.abs(movie)).isCloseTo((float) Math.sqrt(.5), within(1e-5f));
  }

  /// With a ridge above `1 / (1 + unrated)`, nothing but 0 stands still.
  @Test
  void shrinksToZeroUnderALargeRidge() {
    float movie = embedding(new AlsSettings(1, .25, 8, 100), TrainingMonitor.NONE);

    assertThat(movie).isCloseTo(0, within(1e-5f));
  }

  @Test
  void reportsEverySweep() {
    List<Integer> sweeps = new ArrayList<>();

    embedding(new AlsSettings(1, .25, .3, 3), (step, of, rmse) -> sweeps.add(step));

    assertThat(sweeps).containsExactly(0, 1, 2);
  }

  private float embedding(AlsSettings settings, TrainingMonitor monitor) {
    ArrayBundle bundle = new ArrayBundle();
    als.train(settings, 1, monitor).writeTo(bundle);
    return bundle.floats("ranking.embeddings")[0];
  }
}
