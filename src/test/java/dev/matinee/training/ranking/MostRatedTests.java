package dev.matinee.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Four movies with 1, 2, 0 and 3 ratings, of 1995, 1996 and so on.
class MostRatedTests {

  final TrainingData data =
      new TrainingData(
          SmallRatings.of(new double[][] {{0, 5, 0, 6}, {1, 0, 0, 7}, {0, 2, 0, 8}}),
          List.of(Map.of("name", "Ada"), Map.of("name", "Bo"), Map.of("name", "Cy")),
          List.of(year(1995), year(1996), year(1997), year(1998)));

  @Test
  void keepsTheMostRatedMoviesInTheirOldOrder() {
    TrainingData most = MostRated.of(data, 2);

    RatingTable ratings = most.ratings();
    assertThat(most.metadata()).containsExactly(year(1996), year(1998));
    assertThat(ratings.movieCounts()).containsExactly(2, 3);
    assertThat(ratings.value(ratings.start(1))).isEqualTo(7);
    assertThat(ratings.movie(ratings.start(1))).isEqualTo(1);
    assertThat(ratings.time(ratings.start(1))).isEqualTo(3);
  }

  @Test
  void keepsAllUsers() {
    TrainingData most = MostRated.of(data, 1);

    assertThat(most.ratings().userCounts()).containsExactly(1, 1, 1);
    assertThat(most.attributes()).isEqualTo(data.attributes());
  }

  @Test
  void givesBackASmallCatalogueAsItIs() {
    assertThat(MostRated.of(data, 4)).isSameAs(data);
  }

  @Test
  void ofEquallyRatedMoviesTheFirstIsKept() {
    TrainingData equal = TrainingData.of(SmallRatings.of(new double[][] {{1, 2, 3}}));

    RatingTable ratings = MostRated.of(equal, 1).ratings();

    assertThat(ratings.size()).isEqualTo(1);
    assertThat(ratings.value(0)).isEqualTo(1);
  }

  private static MovieMetadata year(int year) {
    return new MovieMetadata(year, List.of());
  }
}
