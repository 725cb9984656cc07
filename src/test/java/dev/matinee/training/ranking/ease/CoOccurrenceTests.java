package dev.matinee.training.ranking.ease;

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

    pairs.lower(0, row);
    assertThat(row[0]).isCloseTo(.85f + 3.4f, within(1e-5f));

    pairs.lower(1, row);
    assertThat(row[0]).isCloseTo(.85f, within(1e-5f));
    assertThat(row[1]).isCloseTo(.85f, within(1e-5f));
  }

  /// Strengths of .2 and .4 keep the sum of their squares when one user has rated all.
  @Test
  void productsOfRatingsGrowWithTheRatings() {
    CoOccurrence pairs = pairs(SmallRatings.of(new double[][] {{.2, .4}}), noMetadata(2));
    float[] row = new float[2];

    pairs.lower(1, row);

    assertThat(row).usingComparatorWithPrecision(1e-6f).containsExactly(.08f, .16f);
  }

  @Test
  void writesUpToTheDiagonal() {
    CoOccurrence pairs = pairs(SmallRatings.of(new double[][] {{1, 1, 1}}), noMetadata(3));
    float[] row = {9, 9, 9};

    pairs.lower(1, row);

    assertThat(row).usingComparatorWithPrecision(1e-6f).containsExactly(1f, 1f, 9f);
  }

  @Test
  void fullRowsAreSymmetric() {
    CoOccurrence pairs = pairs(EaseTests.random(30, 12, .4), noMetadata(12));
    float[][] rows = new float[12][12];
    float[] lower = new float[12];
    for (int m = 0; m < 12; m++) {
      pairs.full(m, rows[m]);
    }

    for (int m = 0; m < 12; m++) {
      pairs.lower(m, lower);
      assertThat(pairs.squares(m)).isCloseTo(rows[m][m], within(1e-5f));
      for (int other = 0; other <= m; other++) {
        assertThat(lower[other]).isEqualTo(rows[m][other]);
        assertThat(rows[other][m]).isCloseTo(rows[m][other], within(1e-5f));
      }
    }
  }

  private static CoOccurrence pairs(RatingTable ratings, List<MovieMetadata> metadata) {
    return new CoOccurrence(ratings, WEIGHT, metadata);
  }

  private static List<MovieMetadata> noMetadata(int movies) {
    return Collections.nCopies(movies, MovieMetadata.NONE);
  }
}
