package dev.matinee.training.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.ranking.ImplicitWeight;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoOccurrenceTests {

  static final ImplicitWeight WEIGHT = new ImplicitWeight(0, 1);

  /// User 0 rated 16 movies and user 1 one, all with a strength of 1. Division by `n^1/4` makes the
  /// strengths 1/2 and 1, their squares add up to `16/4 + 1 = 5` instead of 17, so squares are
  /// scaled by 17/5: `1/4 * 17/5 = .85` for user 0 and 3.4 for user 1.
  @Test
  void productsOfRatingsCountLessForUsersWithMany() {
    double[][] matrix = new double[2][16];
    Arrays.fill(matrix[0], 1);
    matrix[1][0] = 1;
    CoOccurrence pairs = pairs(SmallRatings.of(matrix), noMetadata(16));
    float[] row = new float[16];

    pairs.ratings(0, row);
    assertThat(row[0]).isCloseTo(.85f + 3.4f, within(1e-5f));

    pairs.ratings(1, row);
    assertThat(row[0]).isCloseTo(.85f, within(1e-5f));
    assertThat(row[1]).isCloseTo(.85f, within(1e-5f));
  }

  /// Strengths of .2 and .4 keep the sum of their squares when one user has rated all.
  @Test
  void productsOfRatingsGrowWithTheRatings() {
    CoOccurrence pairs = pairs(SmallRatings.of(new double[][] {{.2, .4}}), noMetadata(2));
    float[] row = new float[2];

    pairs.ratings(1, row);

    assertThat(row).usingComparatorWithPrecision(1e-6f).containsExactly(.08f, .16f);
  }

  @Test
  void writesUpToTheDiagonal() {
    CoOccurrence pairs = pairs(SmallRatings.of(new double[][] {{1, 1, 1}}), noMetadata(3));
    float[] row = {9, 9, 9};

    pairs.ratings(1, row);

    assertThat(row).usingComparatorWithPrecision(1e-6f).containsExactly(1f, 1f, 9f);
  }

  /// A movie of two genres has `1 / sqrt(2)` of each: it shares that with a movie of one of them,
  /// and `1/2 + 1/2` with itself.
  @Test
  void productsOfMetadataAreSharesOfGenres() {
    List<MovieMetadata> metadata =
        List.of(
            new MovieMetadata(null, List.of("Western")),
            MovieMetadata.NONE,
            new MovieMetadata(null, List.of("Western", "Musical")));
    CoOccurrence pairs = pairs(SmallRatings.of(new double[][] {{1, 1, 1}}), metadata);
    float[] row = {10, 10, 10};

    pairs.addMetadata(2, 2, row);

    assertThat(pairs.hasMetadata()).isTrue();
    assertThat(row)
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(10 + (float) Math.sqrt(2), 10f, 12f);
  }

  @Test
  void hasNoMetadataWhereNoneIsDeclared() {
    CoOccurrence pairs = pairs(SmallRatings.of(new double[][] {{1, 1}}), noMetadata(2));

    assertThat(pairs.hasMetadata()).isFalse();
    assertThat(pairs.movies()).isEqualTo(2);
  }

  private static CoOccurrence pairs(RatingTable ratings, List<MovieMetadata> metadata) {
    return new CoOccurrence(ratings, WEIGHT, metadata);
  }

  private static List<MovieMetadata> noMetadata(int movies) {
    return Collections.nCopies(movies, MovieMetadata.NONE);
  }
}
