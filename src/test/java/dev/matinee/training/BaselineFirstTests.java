package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.training.gate.Candidate;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.StoredModel;
import dev.matinee.training.run.TrainingRun;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A new store with so many ratings that training takes long: 400 are many here.
class BaselineFirstTests extends TrainingFixture {

  @BeforeEach
  void store() {
    workshop.rate(Tastes.of(20, 20, movie -> 100 + movie));
    workshop.publishBaselineFirst(400);
  }

  @Test
  void servesWhileTheFirstModelIsTrained() throws Exception {
    Training training = workshop.training(FakeTrainer.ENDLESS);
    String run = Workshop.started(training).id();

    while (workshop.active.current().isEmpty()) {
      Thread.sleep(5);
    }

    assertThat(training.latest().orElseThrow().state()).isEqualTo(TrainingRun.State.RUNNING);
    assertThat(trainer(1)).isEqualTo(Candidate.FALLBACK);
    assertThat(model(1).report().lists())
        .as("its lists are those of the model to come")
        .isNotNull();
    training.cancel(run);
    Workshop.ended(training, run);
    assertThat(trainer(1)).isEqualTo(Candidate.FALLBACK);
  }

  @Test
  void isReportedWithItsErrorsOnTheHoldout() throws Exception {
    workshop.run(FakeTrainer.GOOD);

    ModelReport.Holdout holdout = workshop.holdout(1);
    assertThat(holdout.ratings()).isEqualTo(workshop.holdout(2).ratings());
    assertThat(holdout.baselines()).isEqualTo(workshop.holdout(2).baselines());
    assertThat(holdout.trainers())
        .containsExactlyEntriesOf(
            Map.of(Candidate.FALLBACK, holdout.baselines().get(Candidate.FALLBACK)));
    assertThat(model(1).report().gate().verdict()).isEqualTo("fallback");
  }

  @Test
  void givesWayToTheTrainedModel() throws Exception {
    TrainingRun run = workshop.run(FakeTrainer.GOOD);

    assertThat(run.version()).isEqualTo(2);
    assertThat(trainer(1)).isEqualTo(Candidate.FALLBACK);
    assertThat(trainer(2)).isEqualTo("fake");
    assertThat(model(2).report().lists()).isEqualTo(model(1).report().lists());
  }

  @Test
  void staysWhenTheGateRefusesTheTrainedModel() throws Exception {
    TrainingRun run = workshop.run(FakeTrainer.constant(1));

    assertThat(run.state()).isEqualTo(TrainingRun.State.PUBLISHED);
    assertThat(run.version()).isEqualTo(1);
    assertThat(workshop.models.list()).hasSize(1);
  }

  @Test
  void isLeftOutWithFewerRatings() throws Exception {
    workshop.publishBaselineFirst(401);

    assertThat(workshop.run(FakeTrainer.GOOD).version()).isEqualTo(1);
    assertThat(trainer(1)).isEqualTo("fake");
  }

  private StoredModel model(long version) {
    return workshop.models.find(version).orElseThrow();
  }

  private String trainer(long version) {
    return model(version).report().trainer();
  }
}
