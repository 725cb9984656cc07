package dev.matinee.training.bayesian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.training.bayesian.gibbs.Design;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DesignSearchTests {

  static final Design FULL = new Design(16, true, true, 10);

  /// Four ratings, too few to hold out 50.
  @Test
  void settlesForBiasesWhenThereIsLittleToValidateOn() {
    TrainingData bare = TrainingData.of(SmallRatings.of(new double[][] {{1, 2}, {3, 4}}));

    DesignSearch search = new DesignSearch(bare, 1, TrainingMonitor.NONE);

    assertThat(search.best(FULL)).isEqualTo(new Design(0, false, false, 10));
    assertThat(search.outcome()).isEmpty();
  }

  @Test
  void usesDeclaredFeaturesWhereThereAreAny() {
    TrainingData declared =
        new TrainingData(
            SmallRatings.of(new double[][] {{1, 2}, {3, 4}}),
            List.of(Map.of(), Map.of()),
            List.of(MovieMetadata.NONE, new MovieMetadata(1999, List.of())));

    DesignSearch search = new DesignSearch(declared, 1, TrainingMonitor.NONE);

    assertThat(search.best(FULL)).isEqualTo(new Design(0, false, true, 10));
  }

  /// Six tastes and much noise: the tenth of the users has too few ratings of a movie to tell them
  /// apart.
  @Test
  void doesNotDropFactorsBecauseASampleIsTooSmallForThem() {
    TrainingData tastes = TrainingData.of(tastes(600, 300));
    List<Integer> steps = new ArrayList<>();
    DesignSearch search = new DesignSearch(tastes, 1, (step, of, rmse) -> steps.add(step));

    Design best = search.best(new Design(6, true, false, 10), 1_800);

    assertThat(best.factors()).isEqualTo(6);
    assertThat(search.outcome()).containsPattern("with 0 factors.*\\. on [0-9,]+ ratings: ");
    assertThat(steps).isSorted();
  }

  /// Returns a matrix of which a tenth is there.
  private static RatingTable tastes(int users, int movies) {
    SplittableRandom random = new SplittableRandom(1);
    double[][] traits = new double[users + movies][];
    Arrays.setAll(traits, row -> random.doubles(6, -1, 1).toArray());
    double[][] matrix = new double[users][movies];
    for (int u = 0; u < users; u++) {
      for (int m = 0; m < movies; m++) {
        double rating = random.nextGaussian(5.5, 1);
        for (int k = 0; k < 6; k++) {
          rating += traits[u][k] * traits[users + m][k];
        }
        matrix[u][m] = random.nextInt(10) < 1 ? Math.clamp(Math.rint(rating), 1, 10) : 0;
      }
    }
    return SmallRatings.of(matrix);
  }
}
