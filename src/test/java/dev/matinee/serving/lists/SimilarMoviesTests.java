package dev.matinee.serving.lists;

import static dev.matinee.serving.Serving.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.serving.Serving;
import dev.matinee.serving.Snapshots;
import dev.matinee.serving.lists.Similarity.Listed.Basis;
import dev.matinee.serving.lists.Similarity.SimilarMovie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimilarMoviesTests {

  final Serving serving = new Serving();

  @BeforeEach
  void threeMoviesThatTheModelKnowsAndOneThatItDoesNot() {
    serving
        .store
        .addMovie(1, 1990, "War")
        .addMovie(2, 1990, "War", "Drama")
        .addMovie(3, 2000, "Comedy")
        .addMovie(4, null)
        .addMovie(5, 1990, "War");
    serving.active.publish(
        Snapshots.of(
            1,
            new double[] {5, 5, 5, 5},
            new int[] {7, 8, 6, 1},
            Snapshots.weights(
                new double[] {0, .1, .5, -.2},
                new double[4],
                new double[] {.5, .1, 0, .2},
                new double[4])));
  }

  @Test
  void listsWhatLikingTheMovieSpeaksFor() {
    Similarity.Listed listed = list("m1", 10);

    assertThat(listed.basis()).isEqualTo(Basis.RATINGS);
    assertThat(listed.movies()).extracting(s -> s.movie().id()).containsExactly(3L, 2L);
    assertThat(listed.movies()).extracting(SimilarMovie::rank).containsExactly(1, 2);
    assertThat(listed.movies().getFirst().score()).isEqualTo(.5);
    assertThat(list("m1", 1).movies()).hasSize(1);
  }

  @Test
  void comparesGenresAndYearsWhereTheModelHasLearntNothing() {
    Similarity.Listed known = list("m2", 10);
    Similarity.Listed unknown = list("m5", 10);

    assertThat(known.basis()).isEqualTo(Basis.TRAITS);
    // half the genres of 2 and the same year; the year 2000 is ten years off
    assertThat(known.movies()).extracting(s -> s.movie().id()).containsExactly(1L, 5L, 3L);
    assertThat(known.movies().get(1).score()).isCloseTo((.5 + 1) / 2, within(1e-12));
    assertThat(known.movies().getLast().score()).isCloseTo((0 + .5) / 2, within(1e-12));
    assertThat(unknown.basis()).isEqualTo(Basis.TRAITS);
    assertThat(unknown.movies()).extracting(s -> s.movie().id()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void doesNotTrustAFewRatings() {
    Similarity.Listed listed = list("m3", 10);

    assertThat(listed.basis()).isEqualTo(Basis.TRAITS);
    assertThat(listed.movies()).extracting(s -> s.movie().id()).containsExactly(2L, 1L, 5L);
  }

  @Test
  void hasNothingLikeAMovieOfWhichNothingIsKnown() {
    assertThat(list("m4", 10).movies()).isEmpty();
  }

  @Test
  void namesAnUnknownMovie() {
    assertThat(given(serving.similar.list("m9", 10)).value())
        .isEqualTo(new Similarity.UnknownMovie("m9"));
  }

  private Similarity.Listed list(String movieId, int limit) {
    return (Similarity.Listed) given(serving.similar.list(movieId, limit)).value();
  }
}
