package dev.matinee.console.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.Movie;
import dev.matinee.console.models.MovieMap.Dot;
import dev.matinee.console.models.MovieMap.Group;
import dev.matinee.console.models.MovieMap.Place;
import dev.matinee.model.algebra.PrincipalComponents;
import dev.matinee.model.algebra.PrincipalComponents.Point;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovieMapTests {

  static MovieMap map() {
    return map(
        new Place(new Movie(1, "a", "Alien", 1979, List.of("Horror", "Drama")), new Point(4, 1)),
        new Place(new Movie(2, "j", "Jaws", 1975, List.of("Horror")), new Point(2, -1)),
        new Place(new Movie(3, "v", "Vertigo", null, List.of("Drama")), new Point(-4, 0)),
        new Place(new Movie(4, "x", "Untold", null, List.of()), new Point(-2, 0)));
  }

  private static MovieMap map(Place... places) {
    List<Point> points = List.of(places).stream().map(Place::point).toList();
    return MovieMap.of(5, new PrincipalComponents(points, .8, .1), List.of(places));
  }

  @Test
  void drawsBothAxesToOneScale() {
    MovieMap map = map();

    // 8 units of width are 640; so 2 of height are 160.
    assertThat(map.height()).isEqualTo(160);
    assertThat(map.dots()).extracting(Dot::x).containsExactly(160., 0., 480., 640.);
    assertThat(map.dots()).extracting(Dot::y).containsExactly(80., 80., 160., 0.);
    assertThat(map.dots().getLast().movie().title()).isEqualTo("Alien");
  }

  @Test
  void groupsByFirstGenre() {
    assertThat(map().groups())
        .containsExactly(
            new Group("Horror", 2, List.of("Alien", "Jaws")),
            new Group("Drama", 1, List.of("Vertigo")),
            new Group("Other", 1, List.of("Untold")));
    assertThat(map().dots()).extracting(Dot::group).containsExactly(2, 1, 0, 0);
  }

  @Test
  void hasFewGroups() {
    MovieMap map =
        map(
            IntStream.range(0, 12)
                .mapToObj(
                    i ->
                        new Place(
                            new Movie(i, "m" + i, "Movie " + i, null, List.of("Genre " + i)),
                            new Point(i, -i)))
                .toArray(Place[]::new));

    assertThat(map.groups()).hasSize(9);
    assertThat(map.groups().getLast().movies()).isEqualTo(4);
    assertThat(map.groups().getLast().examples()).hasSize(3);
  }
}
