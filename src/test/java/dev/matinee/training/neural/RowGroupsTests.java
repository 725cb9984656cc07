package dev.matinee.training.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowGroupsTests {

  final RowGroups groups = new RowGroups(10, 6);

  @Test
  void groupsEveryPairOnce() {
    groups.group(new int[] {4, 2, 4, 7, 2, 4}, 6);

    assertThat(groups.size()).isEqualTo(3);
    assertThat(List.of(groups.row(0), groups.row(1), groups.row(2))).containsExactly(4, 2, 7);
    assertThat(groups.first(0)).isEqualTo(5);
    assertThat(groups.next(5)).isEqualTo(2);
    assertThat(groups.next(2)).isZero();
    assertThat(groups.next(0)).isNegative();
  }

  @Test
  void forgetsTheBatchBefore() {
    groups.group(new int[] {4, 2, 4, 7, 2, 4}, 6);

    groups.group(new int[] {9, 4}, 2);

    assertThat(groups.size()).isEqualTo(2);
    assertThat(groups.row(1)).isEqualTo(4);
    assertThat(groups.first(1)).isEqualTo(1);
    assertThat(groups.next(1)).isNegative();
  }

  @Test
  void looksAtTheFirstPairsOnly() {
    groups.group(new int[] {3, 3, 5}, 1);

    assertThat(groups.size()).isEqualTo(1);
    assertThat(groups.first(0)).isZero();
  }
}
