package dev.matinee.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskingTests {

  @Test
  void asksUntilThereAreEnoughRatings() {
    assertThat(Asking.BY_ITSELF.wanted(9)).isTrue();
    assertThat(Asking.BY_ITSELF.wanted(10)).isFalse();
  }

  @Test
  void doesWhatTheUserWishes() {
    assertThat(Asking.BY_ITSELF.close().wanted(0)).isFalse();
    assertThat(Asking.BY_ITSELF.open(10).wanted(500)).isTrue();
    assertThat(Asking.BY_ITSELF.close().open(9)).isEqualTo(Asking.BY_ITSELF);
  }

  @Test
  void closingAndOpeningKeepsWhatWasSkipped() {
    assertThat(Asking.BY_ITSELF.skip("alien").close().open(20).skip("jaws"))
        .isEqualTo(new Asking("open", List.of("alien", "jaws")));
  }

  @Test
  void forgetsTheOldestSkippedMovies() {
    Asking asking = Asking.BY_ITSELF;
    for (int movie = 1; movie <= 32; movie++) {
      asking = asking.skip("m" + movie);
    }

    assertThat(asking.skipped())
        .isEqualTo(IntStream.rangeClosed(3, 32).mapToObj(movie -> "m" + movie).toList());
  }

  @Test
  void staysInTheAddress() {
    assertThat(WatchStateTests.NOTHING.with(new Asking("open", List.of("a", "b"))).address("/"))
        .isEqualTo("/?ask.panel=open&ask.skipped=a&ask.skipped=b");
  }
}
