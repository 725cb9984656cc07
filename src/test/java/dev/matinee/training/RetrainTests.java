package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.WarmStart;
import dev.matinee.model.snapshot.Provenance;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.run.TrainingRun;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Twenty users have rated movies 0 to 19, one after the other, and a first model is in force.
class RetrainTests extends TrainingFixture {

  ContinuingTrainer trainer = new ContinuingTrainer();

  @BeforeEach
  void trainOnce() throws Exception {
    workshop.rate(Tastes.of(20, 20, movie -> 100 + movie));
    assertThat(workshop.run(trainer).version()).isEqualTo(1);
  }

  @Test
  void theRefitOfARunFromScratchContinuesTheModelThatWasEvaluated() {
    assertThat(trainer.steps).extracting(ContinuingTrainer.Step::ratings).containsExactly(360, 400);
    assertThat(trainer.steps.get(0).start()).isNull();
    assertThat(start(1).model()).isSameAs(model(0));
    assertThat(start(1).rows()).isEqualTo(IntStream.range(0, 20).toArray());
    assertThat(report(1).continuedFrom()).isNull();
  }

  /// Four new movies with 80 ratings: a fifth of them is too little to judge by.
  @Test
  void aSmallChangeContinuesTheModelInForceUnjudged() throws Exception {
    workshop.rate(Tastes.of(20, 24, movie -> 100 + movie));

    TrainingRun run = workshop.run(trainer);

    assertThat(run.version()).isEqualTo(2);
    assertThat(trainer.steps).hasSize(3);
    assertThat(start(2).model()).isSameAs(model(1));
    assertThat(start(2).rows()).startsWith(0, 1, 2).endsWith(18, 19, -1, -1, -1, -1);
    assertThat(trainer.steps.get(2).ratings()).isEqualTo(480);
    assertThat(report(2).continuedFrom()).isEqualTo(1);
    assertThat(report(2).holdout()).isEqualTo(report(1).holdout());
    assertThat(report(2).figuresOf()).isEqualTo(1);
    assertThat(report(2).gate().reason())
        .isEqualTo("It continues model 1 with 80 new ratings, too few to judge the change");
  }

  @Test
  void modelsThatContinueUnjudgedKeepTheFiguresOfTheLastJudgedOne() throws Exception {
    Provenance judged = provenance();
    workshop.rate(Tastes.of(20, 22, movie -> 100 + movie));
    workshop.run(trainer);
    workshop.rate(Tastes.of(20, 24, movie -> 100 + movie));

    workshop.run(trainer);

    assertThat(report(1).figuresOf()).isNull();
    assertThat(report(3).continuedFrom()).isEqualTo(2);
    assertThat(report(3).figuresOf()).isEqualTo(1);
    assertThat(provenance().version()).isEqualTo(3);
    assertThat(provenance().holdout()).isEqualTo(judged.holdout());
    assertThat(provenance().baselines()).isEqualTo(judged.baselines()).isNotEmpty();
  }

  /// 80 new movies with 1,600 ratings.
  @Test
  void aLargerChangeIsJudgedByAPartOfTheNewRatings() throws Exception {
    workshop.rate(Tastes.of(20, 100, movie -> 100 + movie));

    assertThat(workshop.run(trainer).version()).isEqualTo(2);

    ModelReport.Holdout holdout = workshop.holdout(2);
    assertThat(holdout.split()).isEqualTo("new-ratings");
    assertThat(holdout.ratings()).isBetween(250L, 390L);
    assertThat(trainer.steps).as("published as it was judged").hasSize(3);
    assertThat(trainer.steps.get(2).ratings())
        .isEqualTo(2_000 - Math.toIntExact(holdout.ratings()));
    assertThat(workshop.active.current().orElseThrow().ratings()).isSameAs(model(2));
    assertThat(report(2).gate().comparison()).isNotNull();
    assertThat(report(2).figuresOf()).isNull();
    assertThat(provenance().baselines().values())
        .extracting(ErrorFigures::ratings)
        .containsOnly(holdout.ratings());
  }

  @Test
  void keepsTheSettingsOfTheLists() throws Exception {
    workshop.rate(Tastes.of(20, 24, movie -> 100 + movie));

    workshop.run(trainer);

    assertThat(report(2).settings()).isEqualTo(report(1).settings()).containsKey("ranking");
  }

  @Test
  void aModelThatWentBadGivesWayToARunFromScratch() throws Exception {
    workshop.rate(Tastes.of(20, 100, movie -> 100 + movie));
    trainer.goesBad = true;

    TrainingRun run = workshop.run(trainer);

    assertThat(trainer.steps.get(2).start()).isNotNull();
    assertThat(trainer.steps.get(3).start()).isNull();
    assertThat(report(Objects.requireNonNull(run.version())).continuedFrom()).isNull();
  }

  @Test
  void startsFromScratchOnRequest() throws Exception {
    Training training = workshop.training(trainer);
    training.start("request", true);
    Workshop.ended(training, training.latest().orElseThrow().id());

    assertThat(trainer.steps.get(2).start()).isNull();
    assertThat(report(2).continuedFrom()).isNull();
  }

  @Test
  void startsFromScratchWithAnotherTrainer() throws Exception {
    workshop.rate(Tastes.of(20, 24, movie -> 100 + movie));

    workshop.run(FakeTrainer.named("other", trainer));

    assertThat(trainer.steps.get(2).start()).isNull();
  }

  @Test
  void startsFromScratchWhenTheRecipeNoLongerSuits() throws Exception {
    workshop.rate(Tastes.of(20, 24, movie -> 100 + movie));
    trainer.recalls = false;

    workshop.run(trainer);

    assertThat(trainer.steps.get(2).start()).isNull();
    assertThat(workshop.holdout(2).split()).isEqualTo("newest-per-user");
  }

  private Provenance provenance() {
    return workshop.active.current().orElseThrow().provenance();
  }

  private RatingModel model(int step) {
    return trainer.steps.get(step).model();
  }

  private WarmStart start(int step) {
    return Objects.requireNonNull(trainer.steps.get(step).start());
  }

  private ModelReport report(long version) {
    return workshop.models.find(version).orElseThrow().report();
  }
}
