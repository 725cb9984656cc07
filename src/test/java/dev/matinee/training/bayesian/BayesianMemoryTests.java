package dev.matinee.training.bayesian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.memory.MemoryNeed;
import dev.matinee.model.memory.TrainerMemory;
import dev.matinee.model.memory.TrainingSize;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BayesianMemoryTests {

  /// Two factors have the stride 4; 32,000 bytes hold 10 samples of 100 movies.
  @Test
  void countsRowsAndSamples() {
    BayesianSettings settings = new BayesianSettings(2, Duration.ofMinutes(1), 32_000, 10);

    TrainerMemory memory = BayesianMemory.of(settings, new TrainingSize(1000, 50, 100));

    double row = 6 * 4 * 4 + 20;
    double kept = 10 * 8 * 4;
    double model = 10 * 8 * 3;
    assertThat(memory.model()).isEqualTo(new MemoryNeed(0, 0, model, 0));
    assertThat(memory.training()).isEqualTo(new MemoryNeed(16.8, row, row + kept + model, 0));
  }
}
