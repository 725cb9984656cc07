package dev.matinee.console.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionStateTests {

  @Test
  void asksUntilThereAreEnoughRatings() {
    assertThat(QuestionState.DEFAULT.wanted(9)).isTrue();
    assertThat(QuestionState.DEFAULT.wanted(10)).isFalse();
  }

  @Test
  void doesWhatTheUserWishes() {
    assertThat(QuestionState.DEFAULT.close().wanted(0)).isFalse();
    assertThat(QuestionState.DEFAULT.open(10).wanted(500)).isTrue();
    assertThat(QuestionState.DEFAULT.close().open(9)).isEqualTo(QuestionState.DEFAULT);
  }

  @Test
  void closingAndOpeningKeepsWhatWasSkipped() {
    assertThat(QuestionState.DEFAULT.skip("alien").close().open(20).skip("jaws"))
        .isEqualTo(new QuestionState("open", List.of("alien", "jaws")));
  }

  @Test
  void forgetsTheOldestSkippedMovies() {
    QuestionState questionState = QuestionState.DEFAULT;
    for (int movie = 1; movie <= 32; movie++) {
      questionState = questionState.skip("m" + movie);
    }

    assertThat(questionState.skipped())
        .isEqualTo(IntStream.rangeClosed(3, 32).mapToObj(movie -> "m" + movie).toList());
  }

  @Test
  void staysInTheAddress() {
    assertThat(
            WatchStateTests.NOTHING.with(new QuestionState("open", List.of("a", "b"))).address("/"))
        .isEqualTo("/?ask.panel=open&ask.skipped=a&ask.skipped=b");
  }
}
