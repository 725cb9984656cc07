package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.evaluation.TrainingStep.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingCurveTests {

  final List<Integer> passedOn = new ArrayList<>();
  final TrainingCurve curve = new TrainingCurve((step, steps, rmse) -> passedOn.add(step));

  @Test
  void keepsTheLastErrorOfEachStepAndPassesAllOn() {
    curve.progress(1, 9, Double.NaN);
    curve.progress(1, 9, .95);
    curve.progress(1, 9, .94);
    curve.progress(2, 9, .93);

    assertThat(curve.steps())
        .containsExactly(
            new TrainingStep(Phase.TUNING, 1, .94), new TrainingStep(Phase.TUNING, 2, .93));
    assertThat(passedOn).containsExactly(1, 1, 1, 2);
  }

  @Test
  void keepsRemarks() {
    curve.remark("The chain stopped at its time limit");

    assertThat(curve.remarks()).containsExactly("The chain stopped at its time limit");
  }

  @Test
  void partsThePhases() {
    curve.progress(1, 1, .9);
    curve.begin(Phase.ON_EVERYTHING);
    curve.progress(1, 1, .8);

    assertThat(curve.steps())
        .containsExactly(
            new TrainingStep(Phase.TUNING, 1, .9), new TrainingStep(Phase.ON_EVERYTHING, 1, .8));
  }
}
