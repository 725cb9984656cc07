package dev.matinee.training.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingTable;
import dev.matinee.training.FakeTrainer;
import dev.matinee.training.Tastes;
import dev.matinee.training.TrainingFixture;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.RejectionReport;
import dev.matinee.training.run.TrainingRun;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Sixty users have rated movies 0 to 19, and the model in force predicts them without an error;
/// then they rate movies 20 to 23, which were known, too. The newest two of each are held out.
class IncumbentTests extends TrainingFixture {

  @Test
  void staysInForceWhenTheCandidateIsWorse() throws Exception {
    train(60, 20);
    rateTheRest(60);

    TrainingRun run = workshop.run(FakeTrainer.timid(3));

    assertThat(run.state()).isEqualTo(TrainingRun.State.REJECTED);
    assertThat(run.reason())
        .contains("better than the 3.")
        .contains("on the 120 of them that are new to model 1, RMSE is 0.5000 against 0.0000")
        .endsWith("worse by more than noise");
    workshop.assertOnlyTheFirstModel();
  }

  @Test
  void isReplacedByACandidateThatIsAsGood() throws Exception {
    train(60, 20);
    rateTheRest(60);

    TrainingRun run = workshop.run(FakeTrainer.GOOD);

    assertThat(run.version()).isEqualTo(2);
    assertThat(workshop.models.find(2).orElseThrow().report().gate().comparison())
        .isEqualTo(new ModelReport.AgainstIncumbent(1, 120, 60, 0, 0, 0, 0));
  }

  /// Half of what is held out is old, and the model in force was refitted on it. A candidate that
  /// needs it must not seem worse for having been trained without it.
  @Test
  void hasNoAdvantageOfHavingLearntOlderHoldouts() throws Exception {
    train(120, 23);
    rateTheRest(120);

    TrainingRun run = workshop.run(needing(122 * 24 - 120));

    assertThat(run.version()).isEqualTo(2);
    assertThat(workshop.holdout(2).rmse()).as("without all of the hold-out").isEqualTo(.5);
    assertThat(workshop.models.find(2).orElseThrow().report().gate().comparison())
        .isEqualTo(new ModelReport.AgainstIncumbent(1, 120, 120, 0, 0, 0, 0));
  }

  @Test
  void staysInForceWhenTheCandidateIsWorseEvenWithOlderHoldouts() throws Exception {
    train(120, 23);
    rateTheRest(120);

    assertThat(workshop.run(needing(122 * 24)).state()).isEqualTo(TrainingRun.State.REJECTED);
  }

  @Test
  void isNotAskedAboutRatingsThatItHasLearnt() throws Exception {
    train(60, 24);

    TrainingRun run = workshop.run(FakeTrainer.timid(3));

    assertThat(run.version()).isEqualTo(2);
    ModelReport.GateVerdict gate = workshop.models.find(2).orElseThrow().report().gate();
    assertThat(gate.comparison()).isNull();
    assertThat(gate.reason()).endsWith("0 of them are new to model 1, too few to compare the two");
  }

  @Test
  void predictsMoviesThatItDoesNotKnow() throws Exception {
    train(60, 20);
    workshop.rate(Tastes.of(60, 30, movie -> movie));

    workshop.run(FakeTrainer.timid(3));

    ModelReport.AgainstIncumbent comparison =
        Objects.requireNonNull(workshop.models.find(2).orElseThrow().report().gate().comparison());
    assertThat(comparison.ratings()).as("movies 27 to 29").isEqualTo(180);
    assertThat(comparison.incumbentRmse()).as("5 instead of 9 or 2").isEqualTo(Math.sqrt(12.5));
    assertThat(comparison.high()).isNegative();
  }

  @Test
  void leavesTheReportOfTheRunThatItSurvived() throws Exception {
    train(60, 20);
    rateTheRest(60);

    TrainingRun run = workshop.run(FakeTrainer.timid(3));

    RejectionReport report = workshop.training().report(run.id()).orElseThrow();
    assertThat(report.trainer()).isEqualTo("fake");
    assertThat(report.ratings()).isEqualTo(62 * 24);
    assertThat(report.gate().verdict()).isEqualTo("refused");
    assertThat(report.gate().reason()).isEqualTo(run.reason());
    assertThat(report.gate().comparison())
        .isEqualTo(new ModelReport.AgainstIncumbent(1, 120, 60, .5, 0, .5, .5));
    ModelReport.Holdout holdout = Objects.requireNonNull(report.holdout());
    assertThat(holdout.rmse()).isEqualTo(.5);
    assertThat(holdout.baselines()).containsKey("biases");
    assertThat(Objects.requireNonNull(report.calibration()).bins())
        .extracting(bin -> bin.predicted() - bin.actual())
        .containsExactly(.5, -.5);
    assertThat(Objects.requireNonNull(report.errorBySupport()).users())
        .singleElement()
        .satisfies(bin -> assertThat(bin.rmse()).isEqualTo(.5));
  }

  /// A trainer that is good from this many ratings on.
  private static FakeTrainer needing(int ratings) {
    return (data, monitor) ->
        (data.size() >= ratings ? FakeTrainer.GOOD : FakeTrainer.timid(3)).train(data, monitor);
  }

  /// Puts a good model in force. It knows 24 movies, because two more users have rated them all.
  private void train(int users, int movies) throws InterruptedException {
    RatingTable all = all(users);
    workshop.rate(all.filter(i -> all.user(i) >= users || all.movie(i) < movies));
    assertThat(workshop.run(FakeTrainer.GOOD).version()).isEqualTo(1);
  }

  private void rateTheRest(int users) {
    workshop.rate(all(users));
  }

  private static RatingTable all(int users) {
    return Tastes.of(users + 2, 24, movie -> movie);
  }
}
