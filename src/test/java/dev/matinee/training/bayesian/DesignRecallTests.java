package dev.matinee.training.bayesian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.rating.RatingTrainer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A retrain keeps the design that an earlier run chose, or chooses again.
class DesignRecallTests {

  static final BayesianTrainer TRAINER = new BayesianTrainer(BayesianSettings.DEFAULTS);

  final TrainingData data = TrainingData.of(SmallRatings.generated(200, 60, 3));
  final RatingTrainer.Recipe chosen = TRAINER.tune(data, 1, TrainingMonitor.NONE);

  @Test
  void recallsTheChosenDesign() {
    RatingTrainer.Recipe recalled = TRAINER.recall(chosen.settings(), data, 1).orElseThrow();

    assertThat(recalled).isEqualTo(chosen);
  }

  @Test
  void choosesTheDesignAgainWhenTheDataHaveGrownByHalf() {
    TrainingData grown = TrainingData.of(SmallRatings.generated(320, 60, 3));

    assertThat(TRAINER.recall(chosen.settings(), grown, 1)).isEmpty();
  }

  @Test
  void choosesTheDesignAgainWhenSideInformationArrives() {
    TrainingData described =
        new TrainingData(
            data.ratings(),
            data.attributes(),
            Collections.nCopies(60, new MovieMetadata(1999, List.of())));

    assertThat(TRAINER.recall(chosen.settings(), described, 1)).isEmpty();
  }

  @Test
  void choosesTheDesignAgainWithOtherSettings() {
    BayesianTrainer larger =
        new BayesianTrainer(new BayesianSettings(24, Duration.ofMinutes(5), 1 << 24, 10));

    assertThat(larger.recall(chosen.settings(), data, 1)).isEmpty();
    assertThat(TRAINER.recall(Map.of(), data, 1)).as("settings of another trainer").isEmpty();
  }
}
