package dev.matinee.training.bayesian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.training.bayesian.gibbs.Design;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Four ratings, too few to hold out 50.
class DesignSearchTests {

  static final Design FULL = new Design(16, true, true, 10);

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
}
