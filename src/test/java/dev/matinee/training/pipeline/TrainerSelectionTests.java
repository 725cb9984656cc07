package dev.matinee.training.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.training.FakeTrainer;
import dev.matinee.training.Tastes;
import dev.matinee.training.Training;
import dev.matinee.training.TrainingFixture;
import dev.matinee.training.Workshop;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.run.TrainingRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainerSelectionTests extends TrainingFixture {

  @BeforeEach
  void rate() {
    workshop.rate(Tastes.of(20, 20));
  }

  static final RatingTrainer BROKEN =
      FakeTrainer.named(
          "broken",
          (FakeTrainer)
              (ratings, monitor) -> {
                throw new UnsatisfiedLinkError("/secret/lib.so");
              });

  @Test
  void goesOnWithoutATrainerThatFails() throws Exception {
    TrainingRun run = workshop.run(BROKEN, FakeTrainer.GOOD);

    assertThat(run.version()).isEqualTo(1);
    ModelReport.Holdout holdout = workshop.holdout(1);
    assertThat(holdout.failed()).containsExactly("broken");
    assertThat(holdout.trainers()).containsOnlyKeys("fake");
  }

  @Test
  void keepsTheCandidateWhenALaterTrainerFails() throws Exception {
    assertThat(workshop.run(FakeTrainer.GOOD, BROKEN).version()).isEqualTo(1);
  }

  @Test
  void failsWhenEveryTrainerFails() throws Exception {
    TrainingRun run = workshop.run(BROKEN, BROKEN);

    assertThat(run.state()).isEqualTo(TrainingRun.State.FAILED);
    assertThat(run.reason()).contains("library").doesNotContain("secret");
  }

  @Test
  void prefersNumbersToWhatIsNone() throws Exception {
    workshop.run(
        FakeTrainer.named("lost", FakeTrainer.constant(Double.NaN)),
        FakeTrainer.GOOD,
        FakeTrainer.named("endless", FakeTrainer.constant(Double.POSITIVE_INFINITY)));

    assertThat(workshop.holdout(1).rmse()).isZero();
    assertThat(workshop.holdout(1).trainers().get("lost"))
        .isEqualTo(new ModelReport.Figures(null, null));
  }

  @Test
  void isCancelledWholeEvenWhenACandidateIsThere() throws Exception {
    Training training = workshop.training(FakeTrainer.GOOD, FakeTrainer.ENDLESS, FakeTrainer.GOOD);
    TrainingRun started = Workshop.started(training);

    training.cancel(started.id());

    assertThat(Workshop.ended(training, started.id()).state())
        .isEqualTo(TrainingRun.State.CANCELLED);
    assertThat(workshop.models.list()).isEmpty();
  }
}
