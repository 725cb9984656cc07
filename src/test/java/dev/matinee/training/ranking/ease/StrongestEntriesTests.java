package dev.matinee.training.ranking.ease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.ranking.ImplicitWeight;
import org.junit.jupiter.api.Test;

class StrongestEntriesTests {

  @Test
  void keepsTheEntriesFurthestFromZero() {
    assertThat(kept(2, 0, 3, -5, 1)).containsExactly(0, 3, -5, 0);
  }

  @Test
  void ofEqualEntriesTheFirstIsKept() {
    assertThat(kept(2, 1, -1, 5, 1)).containsExactly(1, 0, 5, 0);
  }

  @Test
  void neverKeepsZeros() {
    StrongestEntries entries = new StrongestEntries(1, 3);
    entries.keep(0, new float[] {0, 7, 0, 0});
    ArrayBundle bundle = new ArrayBundle();

    entries.weights(new ImplicitWeight(0, 1)).writeTo(bundle);

    assertThat(bundle.ints("ranking.target")).containsExactly(1);
    assertThat(bundle.floats("ranking.weight")).containsExactly(7);
  }

  @Test
  void keepsShortRowsWhole() {
    assertThat(kept(4, .1f, 3, -5, 1)).containsExactly(.1f, 3, -5, 1);
  }

  @Test
  void keepsEachRowByItsNumber() {
    StrongestEntries entries = new StrongestEntries(2, 1);
    entries.keep(1, new float[] {3, 4});
    entries.keep(0, new float[] {2, 1});

    double[] row = new double[2];
    entries.weights(new ImplicitWeight(0, 1)).similarTo(1, row);
    assertThat(row).containsExactly(0, 4);
    entries.weights(new ImplicitWeight(0, 1)).similarTo(0, row);
    assertThat(row).containsExactly(2, 0);
  }

  @Test
  void keepsEntriesInTheirColumns() {
    StrongestEntries entries = new StrongestEntries(5, 2);
    for (int row = 0; row < 5; row++) {
      entries.keep(row, new int[] {1, 3, 4}, new float[] {-2, 1, 3});
    }

    double[] row = new double[5];
    entries.weights(new ImplicitWeight(0, 1)).similarTo(0, row);

    assertThat(row).containsExactly(0, -2, 0, 0, 3);
  }

  private static float[] kept(int count, float... row) {
    StrongestEntries entries = new StrongestEntries(1, count);
    entries.keep(0, row);
    double[] kept = new double[row.length];
    entries.weights(new ImplicitWeight(0, 1)).similarTo(0, kept);
    float[] floats = new float[row.length];
    for (int i = 0; i < row.length; i++) {
      floats[i] = (float) kept[i];
    }
    return floats;
  }
}
