package dev.matinee.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.TrainingMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Settings are whole numbers here, and steps add or take away 1.
class HillClimbTests {

  final List<Integer> measured = new ArrayList<>();

  @Test
  void stepsAsLongAsTheFigureRises() {
    HillClimb<Integer> search = search(n -> n < 3 ? .1 * n : .2);

    assertThat(search.climb(0, n -> n + 1)).isEqualTo(2);
    assertThat(measured).containsExactly(1, 0, 2, 3);
  }

  /// A gain of .002 or less is noise.
  @Test
  void staysWhereAGainIsNoise() {
    assertThat(search(n -> .0019 * n).climb(0, n -> n + 1)).isZero();
    assertThat(search(n -> .0021 * n).climb(0, n -> n + 1)).isEqualTo(6);
  }

  @Test
  void takesSixStepsAtMost() {
    assertThat(search(n -> n).climb(0, n -> n + 1)).isEqualTo(6);
  }

  @Test
  void goesTheOtherWayWhenTheFirstDoesNotHelp() {
    assertThat(search(n -> -Math.abs(n + 2)).climb(0, n -> n + 1, n -> n - 1)).isEqualTo(-2);
    assertThat(search(n -> -Math.abs(n - 2)).climb(0, n -> n + 1, n -> n - 1)).isEqualTo(2);
  }

  @Test
  void measuresEachSettingOnce() {
    HillClimb<Integer> search = search(n -> .1 * n);

    search.figure(4);
    search.figure(4);
    search.figure(5);

    assertThat(measured).containsExactly(4, 5);
    assertThat(search.outcome(5))
        .isEqualTo("5: NDCG of liked movies 0.5000 on an inner hold-out, 2 settings tried");
  }

  @Test
  void reportsProgressBeforeEachMeasurement() {
    List<String> progress = new ArrayList<>();
    HillClimb<Integer> search =
        new HillClimb<>(n -> n, (step, of, rmse) -> progress.add(step + " of " + of));

    search.figure(1);
    search.figure(2);

    assertThat(progress).containsExactly("0 of 14", "1 of 14");
  }

  private HillClimb<Integer> search(ToDoubleFunction<Integer> figure) {
    return new HillClimb<>(
        n -> {
          measured.add(n);
          return figure.applyAsDouble(n);
        },
        TrainingMonitor.NONE);
  }
}
