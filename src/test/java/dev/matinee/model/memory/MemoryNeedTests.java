package dev.matinee.model.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryNeedTests {

  static final TrainingSize SIZE = new TrainingSize(1000, 100, 10);
  static final MemoryNeed RATINGS = new MemoryNeed(16.5, 0, 0, 7);
  static final MemoryNeed USERS = new MemoryNeed(0, 200, 1, 5);

  @Test
  void growsWithRatingsUsersAndMovies() {
    assertThat(new MemoryNeed(16.5, 2, 3, 7).heap(SIZE)).isEqualTo(16_500 + 200 + 30);
  }

  @Test
  void addsWhatIsInMemoryAtTheSameTime() {
    assertThat(RATINGS.plus(USERS)).isEqualTo(new MemoryNeed(16.5, 200, 1, 12));
  }

  @Test
  void takesTheLargerOfTwoSteps() {
    assertThat(RATINGS.or(USERS, SIZE)).isEqualTo(new MemoryNeed(0, 200, 1, 7));
    assertThat(RATINGS.or(USERS, new TrainingSize(2000, 100, 10))).isEqualTo(RATINGS);
  }
}
