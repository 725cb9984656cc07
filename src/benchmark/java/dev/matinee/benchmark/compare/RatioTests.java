package dev.matinee.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTests {

  @Test
  void isTheMedianOverPairsWithItsRange() {
    Ratio ratio = Ratio.of(new double[] {1, 2, 4}, new double[] {2, 1, 4});

    assertThat(ratio).isEqualTo(new Ratio(1, .5, 2));
  }

  @Test
  void meansTheTwoInTheMiddleOfAnEvenNumber() {
    assertThat(Ratio.median(4, 1, 10, 2)).isEqualTo(3);
  }

  @Test
  void isUnknownIfAValueIs() {
    assertThat(Ratio.of(new double[] {1, Double.NaN}, new double[] {1, 1}).median()).isNaN();
  }

  @Test
  void needsPairs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(new double[1], new double[2]))
        .withMessage("1 values and 2 values are no pairs");
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(new double[0], new double[0]));
  }

  @Test
  void dividesEachRunByTheOtherRunOfItsPair() {
    Pairs pairs =
        new Pairs(
            List.of(new Timing(10, 20), new Timing(30, 60)),
            List.of(new Timing(5, 10), new Timing(15, 30)));

    Pairs multiples = pairs.dividedBy(List.of(new Timing(1, 2), new Timing(3, 3)));

    assertThat(multiples.base()).extracting(Timing::seconds).containsExactly(10., 10.);
    assertThat(multiples.candidate()).extracting(Timing::cpuSeconds).containsExactly(5., 10.);
  }
}
