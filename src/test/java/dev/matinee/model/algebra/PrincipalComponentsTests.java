package dev.matinee.model.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.algebra.PrincipalComponents.Point;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTests {

  @Test
  void drawsTheDirectionsInWhichPointsScatterMost() {
    // Around (5, 5, 5): +-2 along the third dimension, +-1 along the first, nothing else.
    double[][] points = {{5, 5, 3}, {6, 5, 5}, {5, 5, 7}, {4, 5, 5}};

    PrincipalComponents drawn = PrincipalComponents.of(points).orElseThrow();

    assertThat(drawn.points().stream().mapToDouble(Point::x))
        .map(PrincipalComponentsTests::rounded)
        .containsExactly(2., 0., -2., 0.);
    assertThat(drawn.points().stream().mapToDouble(point -> Math.abs(point.y())))
        .map(PrincipalComponentsTests::rounded)
        .containsExactly(0., 1., 0., 1.);
    assertThat(drawn.shareX()).isCloseTo(.8, within(1e-9));
    assertThat(drawn.shareY()).isCloseTo(.2, within(1e-9));
  }

  private static double rounded(double value) {
    return Math.round(1e6 * value) / 1e6 + 0.;
  }

  @Test
  void putsTheFirstPointRightAndAbove() {
    double[][] points = {{-3, -1}, {3, -1}, {0, 2}};

    PrincipalComponents drawn = PrincipalComponents.of(points).orElseThrow();

    assertThat(drawn.points().getFirst().x()).isCloseTo(3, within(1e-6));
    assertThat(drawn.points().getFirst().y()).isCloseTo(1, within(1e-6));
  }

  @Test
  void doesNotDependOnRotation() {
    Random random = new Random(3);
    double[][] points = new double[50][4];
    double[][] rotated = new double[50][4];
    for (int i = 0; i < points.length; i++) {
      for (int d = 0; d < 4; d++) {
        points[i][d] = random.nextGaussian() * (4 - d);
      }
      double[] p = points[i];
      rotated[i] = new double[] {p[3], .6 * p[0] - .8 * p[1], .8 * p[0] + .6 * p[1], -p[2]};
    }

    PrincipalComponents drawn = PrincipalComponents.of(points).orElseThrow();
    PrincipalComponents again = PrincipalComponents.of(rotated).orElseThrow();

    assertThat(again.shareX()).isCloseTo(drawn.shareX(), within(1e-9));
    for (int i = 0; i < points.length; i++) {
      assertThat(again.points().get(i).x()).isCloseTo(drawn.points().get(i).x(), within(1e-3));
      assertThat(again.points().get(i).y()).isCloseTo(drawn.points().get(i).y(), within(1e-3));
    }
  }

  @Test
  void drawsNothingOfPointsAtOnePlace() {
    assertThat(PrincipalComponents.of(new double[][] {{.1, .7}, {.1, .7}, {.1, .7}})).isEmpty();
    assertThat(PrincipalComponents.of(new double[0][0])).isEmpty();
  }
}
