package dev.matinee.training.bayesian.gibbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChainSideTests {

  /// Room for K factors, the bias and one number more, in steps of four.
  @Test
  void stridesLeaveRoomForOneNumberMore() {
    assertThat(ChainSide.stride(0)).isEqualTo(4);
    assertThat(ChainSide.stride(2)).isEqualTo(4);
    assertThat(ChainSide.stride(3)).isEqualTo(8);
    assertThat(ChainSide.stride(16)).isEqualTo(20);
  }

  /// A prior of mean 3 moves the rows of users without ratings to 3; its precision is 1e6.
  @Test
  void rowsWithoutRatingsFollowThePrior() {
    ChainSide side = side(200);
    side.start(RowPrior.of(new double[] {3}, new double[] {1e6}));

    side.drawRows(side(1), 1, new RandomStreams(1));

    for (int row = 0; row < 200; row++) {
      assertThat(side.rows()[row * side.stride()]).isCloseTo(3, within(.01f));
    }
  }

  /// 20,000 rows of the prior leave little doubt about it.
  @Test
  void priorFollowsTheRows() {
    ChainSide side = side(20_000);
    RandomStreams streams = new RandomStreams(1);
    side.start(RowPrior.of(new double[] {3}, new double[] {4}));
    side.drawRows(side(1), 1, streams);

    side.drawPrior(streams);

    assertThat(side.prior().mean()[0]).isCloseTo(3, within(.02));
    assertThat(side.prior().precision()[0]).isCloseTo(4, within(.2));
  }

  private static ChainSide side(int rows) {
    SparseRatings none = new SparseRatings(new int[rows + 1], new int[0], new float[0]);
    SparseRatings back = new SparseRatings(new int[2], new int[0], new float[0]);
    SparseFeatures undeclared =
        new SparseFeatures(new int[rows + 1], new int[0], new float[0], 0, new int[0]);
    return new ChainSide(none, new Features(none, back, false, undeclared), 0, 0);
  }
}
