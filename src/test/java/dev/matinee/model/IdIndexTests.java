package dev.matinee.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdIndexTests {

  final IdIndex index = IdIndex.of(70, 5, 70, 12);

  @Test
  void numbersIdsInAscendingOrder() {
    assertThat(index.size()).isEqualTo(3);
    assertThat(index.ids()).containsExactly(5, 12, 70);
    assertThat(index.row(12)).isEqualTo(1);
    assertThat(index.id(2)).isEqualTo(70);
  }

  @Test
  void knowsWhatItDoesNotKnow() {
    assertThat(index.row(6)).isEqualTo(-1);
  }

  @Test
  void keepsItsIdsToItself() {
    index.ids()[0] = 99;

    assertThat(index.id(0)).isEqualTo(5);
  }
}
