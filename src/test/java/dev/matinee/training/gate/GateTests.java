package dev.matinee.training.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.evaluation.Comparison;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.training.gate.Gate.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateTests {

  Map<String, ErrorFigures> baselines = Map.of("movieMean", figures(1.2), "biases", figures(1.1));

  @Test
  void requiresACandidateBetterThanTheBestBaseline() {
    assertThat(Gate.againstBaselines("it", figures(1.09), baselines))
        .isInstanceOf(Verdict.Passed.class);
    assertThat(Gate.againstBaselines("it", figures(1.1), baselines))
        .isInstanceOf(Verdict.Refused.class)
        .extracting(Verdict::reason)
        .isEqualTo(
            "RMSE of it is 1.1000 on 500 held-out ratings, not better than the 1.1000 of the best"
                + " baseline, biases");
  }

  @Test
  void refusesPredictionsThatAreNotFinite() {
    assertThat(Gate.againstBaselines("it", figures(Double.NaN), baselines))
        .isInstanceOf(Verdict.Refused.class)
        .extracting(Verdict::reason)
        .isEqualTo("it predicts values that are not finite numbers");
  }

  @Test
  void refusesACandidateThatIsWorseThanTheModelInForceByMoreThanNoise() {
    Verdict verdict = Gate.againstIncumbent(passed(), comparison(1.01, .002, .018));

    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    assertThat(verdict.reason())
        .isEqualTo(
            "good; on the 200 of them that are new to model 7, RMSE is 1.0100 against 1.0000: a"
                + " difference of +0.0100, 95 % interval +0.0020 to +0.0180, worse by more than"
                + " noise");
  }

  @Test
  void passesADifferenceThatMayBeNoise() {
    assertThat(Gate.againstIncumbent(passed(), comparison(1.01, -.001, .021)))
        .isInstanceOf(Verdict.Passed.class);
  }

  @Test
  void passesADifferenceWithinTheTolerance() {
    assertThat(Gate.againstIncumbent(passed(), comparison(1.004, .003, .005)))
        .isInstanceOf(Verdict.Passed.class);
    assertThat(Gate.againstIncumbent(passed(), comparison(1.006, .005, .007)))
        .isInstanceOf(Verdict.Refused.class);
  }

  @Test
  void doesNotConcludeFromAFewUsers() {
    Comparison few = new Comparison(200, 9, 2, 1, 1, 1);

    Verdict verdict = Gate.againstIncumbent(passed(), new Gate.PairedComparison(7, few));

    assertThat(verdict).isInstanceOf(Verdict.Passed.class);
    assertThat(verdict.reason()).endsWith("not conclusive with ratings of 9 users");
  }

  private static Verdict.Passed passed() {
    return new Verdict.Passed("good", null);
  }

  private static Gate.PairedComparison comparison(double rmse, double low, double high) {
    return new Gate.PairedComparison(7, new Comparison(200, 50, rmse, 1, low, high));
  }

  private static ErrorFigures figures(double rmse) {
    return new ErrorFigures(rmse, rmse, .9, 500);
  }
}
