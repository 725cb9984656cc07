package dev.matinee.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.live.RollbackDecision.Rollback;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RollbackDecisionTests {

  static final int USERS = 50;

  @Test
  void rollsBackAtTheFirstLookWhenClearlyWorse() {
    RollbackDecision decision = new RollbackDecision(200);

    List<Integer> rollbacks = rounds(decision, 200, 3, 1);

    assertThat(rollbacks).containsExactly(200);
  }

  @Test
  void saysTheFigures() {
    RollbackDecision decision = new RollbackDecision(40);
    for (int i = 0; i < 39; i++) {
      assertThat(decision.add(observation(i % 20, 2, i % 2))).isEmpty();
    }

    Rollback rollback = decision.add(observation(19, 2, 1)).orElseThrow();

    // Differences of 4 for the ten users with even numbers, of 3 for the others.
    assertThat(rollback.rmse()).isEqualTo(2);
    assertThat(rollback.previousRmse()).isEqualTo(Math.sqrt(.5));
    assertThat(rollback.ratings()).isEqualTo(40);
    assertThat(rollback.users()).isEqualTo(20);
    assertThat(rollback.standardErrors())
        .isCloseTo(3.5 / (Math.sqrt(20 * 1.0 * 20 / 19) / 40), within(1e-9));
    assertThat(rollback.reason(7))
        .isEqualTo(
            "RMSE 2.0000 on the 40 ratings of 20 users that came in, but model 7 has 0.7071 on"
                + " them; the squared errors differ by 30.5 standard errors");
  }

  @Test
  void looksAtSevenSizesOnly() {
    RollbackDecision decision = new RollbackDecision(10);

    List<Integer> rollbacks = rounds(decision, 10_000, 3, 1);

    assertThat(rollbacks).containsExactly(10, 20, 40, 80, 160, 320, 640);
  }

  @Test
  void oneUserDecidesNothing() {
    RollbackDecision decision = new RollbackDecision(100);

    for (int i = 0; i < 10_000; i++) {
      assertThat(decision.add(observation(i < 5_000 ? 1 : i % 9, 3, 1))).isEmpty();
    }
  }

  @Test
  void ratingsOfOneUserAreNoIndependentEvidence() {
    // One user of twelve hates the new model, in 400 ratings; the others see no difference.
    RollbackDecision decision = new RollbackDecision(400);
    Random random = new Random(1);

    for (int i = 0; i < 399; i++) {
      double error = random.nextGaussian();
      boolean hater = i % 2 == 0;
      assertThat(decision.add(observation(hater ? 0 : 1 + i % 11, hater ? 3 : error, error)))
          .isEmpty();
    }

    assertThat(decision.add(observation(0, 3, 1))).isEmpty();
  }

  @Test
  void keepsAModelLessThanOnePercentWorse() {
    assertThat(rounds(new RollbackDecision(200), 12_800, 1.009, 1)).isEmpty();
    assertThat(rounds(new RollbackDecision(200), 200, 1.011, 1)).containsExactly(200);
  }

  @Test
  void ratingsWithoutAModelBeforeDoNotCount() {
    assertThat(rounds(new RollbackDecision(200), 10_000, 3, Double.NaN)).isEmpty();
  }

  @Test
  void findsAModelTwoPercentWorse() {
    assertThat(rollbacks(error -> 1.02 * error + .15)).isGreaterThan(95);
  }

  @Test
  void sparesAModelThatIsAsGood() {
    Random noise = new Random(2);

    assertThat(rollbacks(error -> error + .3 * noise.nextGaussian() - .045 * error)).isLessThan(2);
  }

  /// Simulates 100 models with 12,800 ratings each, and returns how many are rolled back.
  ///
  /// @param error of the model in force, given that of the one before
  private static long rollbacks(DoubleUnaryOperator error) {
    return IntStream.range(0, 100)
        .filter(
            seed -> {
              Random random = new Random(seed);
              RollbackDecision decision = new RollbackDecision(200);
              boolean rolledBack = false;
              for (int i = 0; i < 12_800; i++) {
                double previous = random.nextGaussian();
                long user = random.nextInt(500);
                rolledBack |=
                    decision
                        .add(observation(user, error.applyAsDouble(previous), previous))
                        .isPresent();
              }
              return rolledBack;
            })
        .count();
  }

  /// Adds `ratings` ratings with the same errors, and returns after which of them a rollback was
  /// due.
  private static List<Integer> rounds(
      RollbackDecision decision, int ratings, double error, double previousError) {
    List<Integer> rollbacks = new ArrayList<>();
    for (int i = 1; i <= ratings; i++) {
      if (decision.add(observation(i % USERS, error, previousError)).isPresent()) {
        rollbacks.add(i);
      }
    }
    return rollbacks;
  }

  private static Observation observation(long user, double error, double previousError) {
    return new Observation(user, error, previousError, 0, true);
  }
}
