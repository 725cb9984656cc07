package dev.matinee.training.memory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.model.memory.MemoryNeed;
import dev.matinee.model.memory.TrainingSize;
import org.junit.jupiter.api.Test;

class MemoryCheckTests {

  static final TrainingSize SIZE = new TrainingSize(20_000_000, 300_000, 60_000);
  static final long GIGABYTE = 1 << 30;

  @Test
  void allowsWhatFitsExactly() {
    FreeMemory free = new FreeMemory(1_000_000_000, 0, 16 * GIGABYTE);

    assertThatCode(() -> MemoryCheck.require(new MemoryNeed(50, 0, 0, 0), SIZE, free))
        .doesNotThrowAnyException();
  }

  @Test
  void tellsTheBytesOfTheHeapAndWhatToDo() {
    FreeMemory free = new FreeMemory(2_000_000_000, 500_000_000, 16 * GIGABYTE);

    assertThatThrownBy(() -> MemoryCheck.require(new MemoryNeed(100, 0, 0, 0), SIZE, free))
        .isInstanceOf(NotEnoughMemoryException.class)
        .hasMessage(
            "Training on 20,000,000 ratings of 300,000 users and 60,000 movies needs about"
                + " 2,000,000,000 bytes of the heap, but only 1,500,000,000 of 2,000,000,000 are"
                + " left; start Java with -Xmx3g or set fewer matinee.training.bayesian.factors");
  }

  @Test
  void tellsTheBytesOutsideTheHeapAndWhatToDo() {
    MemoryNeed lists = new MemoryNeed(0, 0, 0, 14_400_000_000L);
    FreeMemory free = new FreeMemory(8 * GIGABYTE, 0, 16 * GIGABYTE);

    assertThatThrownBy(() -> MemoryCheck.require(lists, SIZE, free))
        .isInstanceOf(NotEnoughMemoryException.class)
        .hasMessageContainingAll(
            "14,400,000,000 bytes outside the heap", "8,589,934,592", "dense-limit");
  }

  @Test
  void leavesRoomForTheHeapBesideTheMatrices() {
    FreeMemory free = new FreeMemory(12 * GIGABYTE, 2 * GIGABYTE, 16 * GIGABYTE);
    TrainingSize gigabyte = new TrainingSize(GIGABYTE, 1, 1);

    assertThatCode(() -> MemoryCheck.require(new MemoryNeed(6, 0, 0, 8 * GIGABYTE), gigabyte, free))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> MemoryCheck.require(new MemoryNeed(7, 0, 0, 8 * GIGABYTE), gigabyte, free))
        .hasMessageContaining("outside the heap");
  }
}
