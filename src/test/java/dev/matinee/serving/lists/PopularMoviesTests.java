package dev.matinee.serving.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.Popularity;
import dev.matinee.model.RatingTable;
import dev.matinee.serving.Serving;
import dev.matinee.serving.Snapshots;
import dev.matinee.serving.lists.PopularMovies.PopularMovie;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PopularMoviesTests {

  final Serving serving = new Serving();

  @BeforeEach
  void fourMoviesOfWhichOneIsUnknownToTheModel() {
    serving.store.addMovie(1, null, "War").addMovie(2, null, "War", "Drama").addMovies(3, 4);
    serving.active.publish(Snapshots.of(1, new double[] {8, 8, 2}, new int[] {4, 400, 400}));
  }

  @Test
  void ranksOftenAndWellRatedMoviesFirst() {
    List<PopularMovie> movies = list(10, Set.of());

    assertThat(movies).extracting(movie -> movie.movie().id()).containsExactly(2L, 3L, 1L);
    assertThat(movies).extracting(PopularMovie::rank).containsExactly(1, 2, 3);
    assertThat(movies).extracting(PopularMovie::ratings).containsExactly(400, 400, 4);
  }

  @Test
  void shrinksTheMeanOfFewRatings() {
    double all = (4 * 8 + 400 * 8 + 400 * 2) / 804.0;

    assertThat(list(10, Set.of()).getLast().meanRating())
        .isCloseTo((4 * 8 + 4 * all) / 8, within(1e-6));
  }

  @Test
  void filtersByGenreBeforeItCuts() {
    assertThat(list(1, Set.of("drama"))).extracting(m -> m.movie().id()).containsExactly(2L);
    assertThat(list(2, Set.of("War"))).extracting(m -> m.movie().id()).containsExactly(2L, 1L);
    assertThat(list(2, Set.of("Western"))).isEmpty();
  }

  @Test
  void prefersWhatIsRatedNow() {
    int day = 24 * 60 * 60;
    RatingTable ratings =
        new RatingTable(
            3,
            2,
            new int[] {0, 1, 1, 2},
            new int[] {0, 0, 1, 1},
            new float[] {8, 8, 8, 8},
            new int[] {0, 0, 900 * day, 900 * day});
    serving.active.publish(Snapshots.of(2, Popularity.of(ratings)));

    assertThat(list(10, Set.of())).extracting(m -> m.movie().id()).containsExactly(2L, 1L);
    assertThat(list(10, Set.of())).extracting(PopularMovie::ratings).containsExactly(2, 2);
    assertThat(list(10, Set.of()).getFirst().score())
        .isCloseTo(Math.log(3) + 1.2 * 8 / 9, within(1e-6));
    assertThat(list(10, Set.of()).getLast().score())
        .isCloseTo(Math.log(1 + 2 / 32.) + 1.2 * 8 / 9, within(1e-6));
  }

  private List<PopularMovie> list(int limit, Set<String> genres) {
    return Serving.given(serving.popular.list(limit, genres)).value();
  }
}
