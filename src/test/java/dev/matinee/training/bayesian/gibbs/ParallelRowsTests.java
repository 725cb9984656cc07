package dev.matinee.training.bayesian.gibbs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ParallelRowsTests {

  @Test
  void worksOnEveryRowOnce() {
    AtomicIntegerArray visits = new AtomicIntegerArray(130);

    ParallelRows.forEach(
        130,
        (chunk, from, to) -> {
          for (int row = from; row < to; row++) {
            visits.addAndGet(row, 1 + chunk);
          }
        });

    for (int row = 0; row < 130; row++) {
      assertThat(visits.get(row)).isEqualTo(1 + row / 64);
    }
  }

  @Test
  void theLastChunkMayBeShort() {
    assertThat(ParallelRows.count(0)).isZero();
    assertThat(ParallelRows.count(1)).isEqualTo(1);
    assertThat(ParallelRows.count(64)).isEqualTo(1);
    assertThat(ParallelRows.count(65)).isEqualTo(2);
  }

  /// The numbers 0 to 129 add up to 129 * 130 / 2 = 8,385.
  @Test
  void addsUpWhatTheChunksGive() {
    double[] sum =
        ParallelRows.sum(
            130,
            2,
            (from, to, sums, at) -> {
              for (int row = from; row < to; row++) {
                sums[at] += row;
                sums[at + 1]++;
              }
            });

    assertThat(sum).containsExactly(8385, 130);
  }

  /// In doubles `1e16 + 1` is `1e16`, so the order of the chunks shows in the sum.
  @Test
  void addsUpInTheOrderOfTheChunks() {
    double[] parts = {1, 1e16, -1e16};

    double[] sum = ParallelRows.sum(3 * 64, 1, (from, to, sums, at) -> sums[at] = parts[from / 64]);

    assertThat(sum).containsExactly(0);
  }
}
