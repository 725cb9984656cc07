package dev.matinee.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.SharedDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VisibleWritesTests {

  static final Duration UNTIL_DUE = Duration.ofMillis(600);

  final SharedDatabase database = SharedDatabase.empty();
  final VisibleWrites writes = database.writes;

  @Test
  void knowsAWriteOfThisProcessWithoutAQuery() {
    database.addMovies(1, 2).rate("ann", 1, 5);
    long before = writes.refresh();

    database.rate("ann", 2, 7);
    long ann = database.users.find("ann").orElseThrow();
    database.setAway(true);

    assertThat(writes.latest()).isEqualTo(before + 1);
    assertThat(writes.isUserCurrent(ann, before)).isFalse();
    assertThat(writes.isUserCurrent(ann, before + 1)).isTrue();
    assertThat(writes.isMovieCurrent(1, before)).isTrue();
    assertThat(writes.isMovieCurrent(2, before)).isFalse();
    database.setAway(false);
  }

  @Test
  void doesNotCountAWriteBeforeItIsCommitted() {
    long before = writes.refresh();

    assertThatThrownBy(
            () ->
                database.changes.write(
                    change -> {
                      change.number();
                      pause();
                      assertThat(writes.latest()).isEqualTo(before);
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");

    assertThat(writes.latest()).isEqualTo(before);
  }

  private static void pause() {
    try {
      Thread.sleep(UNTIL_DUE);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
