package dev.matinee.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GenreIndexTests {

  GenreIndex genres =
      new GenreIndex(
          List.of(List.of("War", "Drama"), List.of(), List.of("drama", "Comedy", "DRAMA")));

  @Test
  void areTheSameInUpperAndLowerCase() {
    assertThat(genres.of(0)).containsExactly(0, 1);
    assertThat(genres.of(1)).isEmpty();
    assertThat(genres.of(2)).containsExactly(1, 2);
    assertThat(genres.number("wAr")).isZero();
    assertThat(genres.count()).isEqualTo(3);
  }

  @Test
  void knowNoGenreThatNoMovieHas() {
    assertThat(genres.number("Western")).isEqualTo(GenreIndex.NONE);
  }
}
