package dev.matinee.training.bayesian;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.rating.bayesian.BayesianModel;
import dev.matinee.training.bayesian.gibbs.Design;
import dev.matinee.training.bayesian.gibbs.GibbsChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PosteriorSamplingTests {

  static final RatingTable RATINGS = SmallRatings.generated(40, 30, 1);

  /// Lets a run reach its time limit before a given sweep.
  static final class Delay implements TrainingMonitor {

    final int sweep;
    final Duration pause;
    final List<String> remarks = new ArrayList<>();

    Delay(int sweep, Duration pause) {
      this.sweep = sweep;
      this.pause = pause;
    }

    @Override
    public void progress(int step, int steps, double rmse) {
      if (step == sweep) {
        try {
          Thread.sleep(pause);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    @Override
    public void remark(String sentence) {
      remarks.add(sentence);
    }
  }

  static BayesianModel run(int capacity, Duration maxTime, TrainingMonitor monitor) {
    GibbsChain chain =
        GibbsChain.cold(TrainingData.of(RATINGS), new Design(2, false, false, 10), 1);
    return new PosteriorSampling(chain, RATINGS, capacity, maxTime).run(monitor);
  }

  @Test
  void saysSoIfTheTimeLimitCutsItShort() {
    Delay delay = new Delay(0, Duration.ofMillis(10));

    assertThat(run(50, Duration.ofMillis(1), delay).samples()).isEqualTo(1);
    assertThat(delay.remarks)
        .containsExactly(
            "The chain stopped at its time limit after 1 sweeps, with 1 of 50 samples, before it"
                + " had converged");
  }

  /// A chain needs 50 sweeps after convergence, which comes after 60 sweeps or later, to know how
  /// far apart its samples must be.
  @Test
  void saysSoEvenWithAllSamplesIfTheirDistanceIsUnknown() {
    Duration limit = Duration.ofSeconds(2);
    Delay delay = new Delay(100, limit);

    assertThat(run(4, limit, delay).samples()).isEqualTo(4);
    assertThat(delay.remarks).singleElement().asString().contains("with 4 of 4 samples, before");
  }

  @Test
  void saysNothingWithinTheTimeLimit() {
    Delay none = new Delay(-1, Duration.ZERO);

    assertThat(run(4, Duration.ofMinutes(5), none).samples()).isEqualTo(4);
    assertThat(none.remarks).isEmpty();
  }
}
