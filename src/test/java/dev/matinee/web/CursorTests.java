package dev.matinee.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {

  @Test
  void readsWhatItWrote() {
    String cursor = Cursor.encode("movies", 7, Long.MAX_VALUE);

    assertThat(Cursor.decode("movies", cursor, 2).orElseThrow()).containsExactly(7, Long.MAX_VALUE);
    assertThat(cursor).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void beginsWithTheFirstPageWithoutACursor(@Nullable String cursor) {
    assertThat(Cursor.decode("movies", cursor, 1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "+", "bW92aWVz", "bW92aWVzLHg"})
  void refusesWhatItDidNotWrite(String cursor) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Cursor.decode("movies", cursor, 1));
  }

  @Test
  void refusesTheCursorOfAnotherList() {
    String cursor = Cursor.encode("ratings", 7);

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Cursor.decode("movies", cursor, 1));
  }
}
