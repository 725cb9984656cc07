package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.StoredModel;
import dev.matinee.training.run.TrainingRun;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingOutcomeTests extends TrainingFixture {

  @BeforeEach
  void rate() {
    workshop.rate(Tastes.of(20, 20));
  }

  @Test
  void publishesAModelThatBeatsTheBaselines() throws Exception {
    TrainingRun run = workshop.run(FakeTrainer.GOOD);

    assertThat(run.state()).isEqualTo(TrainingRun.State.PUBLISHED);
    assertThat(run.version()).isEqualTo(1);
    assertThat(run.rmse()).isZero();
    assertThat(workshop.active.current()).map(ModelSnapshot::version).contains(1L);
    assertThat(workshop.store.contains(1)).isTrue();
    StoredModel model = workshop.models.find(1).orElseThrow();
    assertThat(model.active()).isTrue();
    assertThat(model.report().trainer()).isEqualTo("fake");
    assertThat(model.report().settings()).containsEntry("size", "small");
    assertThat(model.report().ratings()).isEqualTo(400);
    assertThat(model.report().run()).isEqualTo(run.id());
    assertThat(model.report().seconds())
        .containsOnlyKeys(
            "read", "baselines", "tune", "evaluate", "gate", "refit", "lists", "store");
    assertThat(model.report().peakHeapBytes()).isPositive();
  }

  @Test
  void reportsTheHoldoutBesideTheBaselines() throws Exception {
    workshop.run(FakeTrainer.GOOD);

    ModelReport.Holdout holdout = workshop.holdout(1);
    assertThat(holdout.split()).isEqualTo("newest-per-user");
    assertThat(holdout.ratings()).isEqualTo(40);
    assertThat(holdout.rmse()).isZero();
    assertThat(holdout.baselines()).containsOnlyKeys("globalMean", "movieMean", "biases");
    assertThat(holdout.baselines().values())
        .extracting(ModelReport.Figures::rmse)
        .allSatisfy(rmse -> assertThat(rmse).isGreaterThan(3));
  }

  @Test
  void learnsListsInTheSameRun() throws Exception {
    workshop.run(FakeTrainer.GOOD);

    ModelReport report = workshop.models.find(1).orElseThrow().report();
    assertThat(report.settings()).containsEntry("ranking", "ease");
    assertThat(workshop.holdout(1).ndcgAt10()).isEqualTo(1);
    ModelReport.Lists lists = Objects.requireNonNull(report.lists());
    assertThat(lists.users()).isEqualTo(20);
    assertThat(lists.popularityNdcgAt10()).isEqualTo(1);
    double[] similar = new double[20];
    workshop.active.current().orElseThrow().ranking().similarTo(0, similar);
    assertThat(similar[2]).isPositive();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 10, Double.NaN, Double.POSITIVE_INFINITY})
  void keepsTheModelInForceWhenTheCandidateIsBad(double prediction) throws Exception {
    workshop.run(FakeTrainer.GOOD);

    TrainingRun run = workshop.run(FakeTrainer.constant(prediction));

    assertThat(run.state()).isEqualTo(TrainingRun.State.REJECTED);
    assertThat(run.reason()).contains("fake");
    assertThat(run.version()).isNull();
    workshop.assertOnlyTheFirstModel();
  }

  @Test
  void saysHowMuchWorseARejectedCandidateIs() throws Exception {
    workshop.run(FakeTrainer.GOOD);

    TrainingRun run = workshop.run(FakeTrainer.constant(10));

    assertThat(run.reason()).contains("on 40 held-out ratings, not better than the 3.");
  }

  @Test
  void publishesTheBestOfSeveralTrainers() throws Exception {
    workshop.run(FakeTrainer.constant(5), FakeTrainer.GOOD, FakeTrainer.constant(10));

    ModelReport.Holdout holdout = workshop.holdout(1);
    assertThat(holdout.rmse()).isZero();
  }

  @Test
  void letsTheBaselineServeWhileThereIsNoTrainedModel() throws Exception {
    TrainingRun first = workshop.run(FakeTrainer.constant(10));
    TrainingRun second = workshop.run(FakeTrainer.constant(10));
    TrainingRun third = workshop.run(FakeTrainer.GOOD);

    assertThat(first.state()).isEqualTo(TrainingRun.State.PUBLISHED);
    assertThat(first.reason()).contains("not better").contains("the baseline serves");
    assertThat(workshop.models.find(1).orElseThrow().report().gate().verdict())
        .isEqualTo("fallback");
    assertThat(second.version()).isEqualTo(2);
    assertThat(third.reason()).isNull();
    assertThat(workshop.models.find(3).orElseThrow().report().trainer()).isEqualTo("fake");
  }

  @Test
  void servesAHandfulOfRatings() throws Exception {
    workshop.database.clear();
    workshop.rate(Tastes.of(1, 5));

    TrainingRun run = workshop.run(FakeTrainer.GOOD);

    assertThat(run.state()).isEqualTo(TrainingRun.State.PUBLISHED);
    assertThat(run.reason()).contains("could be held out");
    ModelReport report = workshop.models.find(1).orElseThrow().report();
    assertThat(report.trainer()).isEqualTo("biases");
    assertThat(report.holdout()).isNull();
  }

  @Test
  void holdsOutAtRandomWhenNoUserHasEnoughRatings() throws Exception {
    workshop.database.clear();
    workshop.rate(Tastes.of(150, 4));

    workshop.run(FakeTrainer.GOOD);

    ModelReport.Holdout holdout = workshop.holdout(1);
    assertThat(holdout.split()).isEqualTo("random");
  }

  @Test
  void saysThatThereIsNothingToLearnFrom() throws Exception {
    workshop.database.clear();

    TrainingRun run = workshop.run(FakeTrainer.GOOD);

    assertThat(run.state()).isEqualTo(TrainingRun.State.REJECTED);
    assertThat(run.reason()).contains("no ratings to learn from");
    assertThat(workshop.active.current()).isEmpty();
  }

  @Test
  void rejectsARefitThatIsNotFinite() throws Exception {
    FakeTrainer brittle =
        (ratings, monitor) ->
            ratings.size() == 400
                ? FakeTrainer.constant(Double.NaN).train(ratings, monitor)
                : FakeTrainer.GOOD.train(ratings, monitor);

    TrainingRun run = workshop.run(brittle);

    assertThat(run.state()).isEqualTo(TrainingRun.State.REJECTED);
    assertThat(run.reason()).contains("refitted");
    assertThat(workshop.models.list()).isEmpty();
  }

  @Test
  void countsAndTimesRunsByOutcome() throws Exception {
    workshop.run(FakeTrainer.GOOD);
    workshop.run(FakeTrainer.constant(10));
    workshop.run(FakeTrainer.constant(10));

    assertThat(runs("published")).isEqualTo(1);
    assertThat(runs("rejected")).isEqualTo(2);
    assertThat(runs("failed")).as("there before the first").isZero();
    assertThat(
            workshop
                .meters
                .get("matinee.training.duration")
                .tag("outcome", "rejected")
                .timer()
                .count())
        .isEqualTo(2);
  }

  private double runs(String outcome) {
    return workshop.meters.get("matinee.training.runs").tag("outcome", outcome).counter().count();
  }
}
