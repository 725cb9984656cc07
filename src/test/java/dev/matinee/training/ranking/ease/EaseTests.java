package dev.matinee.training.ranking.ease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.ItemWeights;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EaseTests {

  static final ImplicitWeight STRENGTH = new ImplicitWeight(0, 1);

  /// One user who rated movies 0 and 1 of 2 fully: n = 2, every entry of X'X is 1, since scaling
  /// keeps the sum of squares. With ridge 1, A = [2 1; 1 2], P = [2 -1; -1 2] / 3, W_01 = 1 / 2.
  @Test
  void findsTheWeightsOfAPairByHand() {
    RatingTable pair =
        new RatingTable(1, 2, new int[2], new int[] {0, 1}, new float[] {1, 1}, new int[2]);

    double[] similar = similar(solve(pair, new EaseSettings(1, 0, 0, 10)), 0);

    assertThat(similar).containsExactly(new double[] {0, .5}, within(1e-6));
  }

  /// The diagonal is 1 + ridge 1 + dropout 1 * 1 = 3, P = [3 -1; -1 3] / 8, W_01 = 1 / 3.
  @Test
  void trustsPairsLessWhenRatingsDropOut() {
    RatingTable pair =
        new RatingTable(1, 2, new int[2], new int[] {0, 1}, new float[] {1, 1}, new int[2]);

    double[] similar = similar(solve(pair, new EaseSettings(1, 1, 0, 10)), 0);

    assertThat(similar).containsExactly(new double[] {0, 1 / 3.}, within(1e-6));
  }

  /// W minimises `|X - XW|^2 + ridge |W|^2` with a diagonal of 0: no small change makes it better.
  @Test
  void leavesNothingToImprove() {
    RatingTable ratings = random(30, 70, .2);
    double[][] x = matrix(new CoOccurrence(ratings, STRENGTH, noMetadata(70)), ratings);
    ItemWeights weights = solve(ratings, new EaseSettings(2, 0, 0, 100));

    double[][] w = new double[70][];
    for (int j = 0; j < 70; j++) {
      w[j] = similar(weights, j);
    }

    for (int m = 0; m < 70; m++) {
      for (int j = 0; j < 70; j++) {
        if (j != m) {
          double gradient = 2 * w[j][m];
          for (int k = 0; k < 70; k++) {
            gradient += x[j][k] * w[k][m];
          }
          assertThat(gradient - x[j][m]).isCloseTo(0, within(1e-3));
        }
      }
    }
  }

  @Test
  void metadataLinksMoviesThatNobodyRatedTogether() {
    RatingTable apart =
        new RatingTable(
            3, 3, new int[] {0, 1, 2}, new int[] {0, 1, 2}, new float[] {1, 1, 1}, new int[3]);
    List<MovieMetadata> metadata =
        List.of(
            new MovieMetadata(null, List.of("Western")),
            new MovieMetadata(null, List.of("Western")),
            new MovieMetadata(null, List.of("Musical")));
    CoOccurrence pairs = new CoOccurrence(apart, STRENGTH, metadata);

    double[] similar = similar(new Ease(pairs, STRENGTH).solve(new EaseSettings(1, 0, 3, 10)), 0);

    assertThat(similar[1]).isGreaterThan(.1);
    assertThat(similar[2]).isZero();
  }

  @Test
  void keepsTheStrongestEntriesOfEachRow() {
    RatingTable ratings = random(40, 20, .4);
    double[] all = similar(solve(ratings, new EaseSettings(2, 0, 0, 100)), 3);
    double[] cut = similar(solve(ratings, new EaseSettings(2, 0, 0, 5)), 3);

    double weakest = Double.MAX_VALUE;
    double strongestLost = 0;
    int kept = 0;
    for (int m = 0; m < 20; m++) {
      if (cut[m] != 0) {
        kept++;
        assertThat(cut[m]).isEqualTo(all[m]);
        weakest = Math.min(weakest, Math.abs(cut[m]));
      } else {
        strongestLost = Math.max(strongestLost, Math.abs(all[m]));
      }
    }
    assertThat(kept).isEqualTo(5);
    assertThat(weakest).isGreaterThanOrEqualTo(strongestLost);
  }

  @Test
  void copesWithASingleMovie() {
    RatingTable single = new RatingTable(1, 1, new int[1], new int[1], new float[] {1}, new int[1]);

    assertThat(similar(solve(single, EaseSettings.DEFAULTS), 0)).containsExactly(0);
  }

  static ItemWeights solve(RatingTable ratings, EaseSettings settings) {
    return new Ease(new CoOccurrence(ratings, STRENGTH, noMetadata(ratings.movies())), STRENGTH)
        .solve(settings);
  }

  static List<MovieMetadata> noMetadata(int movies) {
    return Collections.nCopies(movies, MovieMetadata.NONE);
  }

  private static double[] similar(ItemWeights weights, int movie) {
    double[] similar = new double[weights.movies()];
    weights.similarTo(movie, similar);
    return similar;
  }

  private static double[][] matrix(CoOccurrence pairs, RatingTable ratings) {
    int movies = ratings.movies();
    double[][] matrix = new double[movies][movies];
    float[] row = new float[movies];
    for (int i = 0; i < movies; i++) {
      pairs.lower(i, row);
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = row[j];
        matrix[j][i] = row[j];
      }
    }
    return matrix;
  }

  static RatingTable random(int users, int movies, double density) {
    SplittableRandom random = new SplittableRandom(7);
    double[][] matrix = new double[users][movies];
    for (double[] row : matrix) {
      Arrays.setAll(row, m -> random.nextDouble() < density ? (1 + random.nextInt(5)) / 5. : 0);
    }
    return SmallRatings.of(matrix);
  }
}
