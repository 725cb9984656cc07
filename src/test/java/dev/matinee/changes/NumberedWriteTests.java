package dev.matinee.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedWriteTests {

  final List<Long> advanced = new ArrayList<>();
  final NumberedWrite write = new NumberedWrite(41, 40, advanced::add);

  @Test
  void advancesTheSequenceOnceByOne() {
    assertThat(write.number()).isEqualTo(42);
    assertThat(write.number()).isEqualTo(42);

    assertThat(advanced).containsExactly(42L);
  }

  @Test
  void leavesTheSequenceAloneUntilItIsAskedForItsNumber() {
    assertThat(write.catalogSequence()).isEqualTo(40);

    assertThat(advanced).isEmpty();
  }
}
