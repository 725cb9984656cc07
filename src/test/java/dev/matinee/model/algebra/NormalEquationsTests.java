package dev.matinee.model.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// One observation `6 = 2 p + b` with a ridge of 1 on both: `A = [5 2; 2 2]`.
class NormalEquationsTests {

  final NormalEquations equations = new NormalEquations(2);

  @Test
  void findsTheRidgeRegression() {
    equations.add(new double[] {2, 1}, 6);

    double[] w = equations.solve(new double[] {1, 1});

    assertThat(w).containsExactly(new double[] {2, 1}, within(1e-12));
  }

  /// `A [3 -2.5] = [10 1]`.
  @Test
  void solvesForAnotherRightSide() {
    equations.add(new double[] {2, 1}, 6);

    double[] w = equations.solve(new double[] {1, 1}, new double[] {10, 1});

    assertThat(w).containsExactly(new double[] {3, -2.5}, within(1e-12));
  }

  @Test
  void addsUpObservations() {
    equations.add(new double[] {1, 0}, 3);
    equations.add(new double[] {0, 2}, 4);

    double[] w = equations.solve(new double[] {.5, 4});

    assertThat(w).containsExactly(new double[] {3 / 1.5, 8 / 8.}, within(1e-12));
  }

  @Test
  void areZeroWithoutObservations() {
    assertThat(equations.solve(new double[] {1, 1})).containsExactly(0, 0);
  }
}
