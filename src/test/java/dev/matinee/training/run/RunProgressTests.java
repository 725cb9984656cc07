package dev.matinee.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.training.TrainingFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunProgressTests extends TrainingFixture {

  static final Instant START = Instant.parse("2024-05-01T12:00:00Z");

  final ManualClock clock = new ManualClock();
  TrainingRuns runs;
  RunProgress progress;

  @BeforeEach
  void insertARun() {
    runs = workshop.runs;
    TrainingRun queued =
        new TrainingRun(
            runs.nextId(),
            TrainingRun.State.QUEUED,
            "request",
            START,
            null,
            "queued",
            0,
            null,
            null,
            null,
            null);
    runs.insert(queued);
    progress = new RunProgress(queued, runs, clock);
  }

  @Test
  void addsUpTheSecondsOfEachPhase() {
    progress.enter("read");
    clock.pass(2);
    progress.enter("tune");
    clock.pass(3);
    progress.enter("read");
    clock.pass(4);

    assertThat(progress.seconds()).isEqualTo(Map.of("read", 6., "tune", 3.));
  }

  @Test
  void estimatesTheTimeLeftFromTheShareDone() {
    progress.enter("tune");
    clock.pass(3);

    progress.progress(1, 4, .9);

    assertThat(progress.run().progress()).isEqualTo(.25);
    assertThat(progress.run().eta()).isEqualTo(Duration.ofSeconds(9));
    assertThat(progress.run().rmse()).isEqualTo(.9);
  }

  @Test
  void keepsTheLastErrorThatWasMeasured() {
    progress.enter("tune");
    progress.progress(1, 4, .9);
    progress.progress(2, 4, Double.NaN);

    assertThat(progress.run().rmse()).isEqualTo(.9);
    assertThat(progress.errors()).extracting(Measurement::rmse).containsExactly(.9);
  }

  @Test
  void savesTheProgressAtMostOnceASecond() {
    progress.enter("tune");
    clock.pass(.5);
    progress.progress(1, 4, .9);
    assertThat(saved().progress()).isZero();

    clock.pass(.5);
    progress.progress(2, 4, .9);
    assertThat(saved().progress()).isEqualTo(.5);
  }

  @Test
  void stopsAtTheNextStepAfterACancellation() {
    progress.enter("tune");

    progress.cancel();

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> progress.progress(1, 4, .9));
  }

  @Test
  void stopsWhenAnotherProcessHasRequestedIt() {
    progress.enter("tune");
    runs.requestCancel(progress.run().id());
    clock.pass(1);

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> progress.progress(1, 4, .9));
  }

  @Test
  void savesTheEndBeforeItShowsIt() {
    progress.enter("gate");
    progress.watermark(12);

    TrainingRun ended = progress.end(TrainingRun.State.REJECTED, "worse", null);

    assertThat(saved().state()).isEqualTo(TrainingRun.State.REJECTED);
    assertThat(saved().reason()).isEqualTo("worse");
    assertThat(runs.evaluatedWatermark()).isEqualTo(Optional.of(12L));
    assertThat(progress.run().state()).isEqualTo(TrainingRun.State.RUNNING);
    progress.finish(ended);
    assertThat(progress.run()).isEqualTo(ended);
  }

  private TrainingRun saved() {
    return runs.find(progress.run().id()).orElseThrow();
  }

  /// A clock that stands still until a test moves it.
  static final class ManualClock extends Clock {

    private Instant now = START;

    void pass(double seconds) {
      now = now.plusMillis(Math.round(seconds * 1e3));
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
