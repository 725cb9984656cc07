package dev.matinee.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingTable;
import dev.matinee.model.rating.WarmStart;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.training.registry.ModelReport;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Twenty users have rated movies 0 to 19, one after the other. The newest two of each are held
/// out.
class WarmStartTests extends TrainingFixture {

  ChainTrainer chain = new ChainTrainer();

  @BeforeEach
  void trainOnce() throws Exception {
    workshop.rate(Tastes.of(20, 20, movie -> 100 + movie));
    assertThat(workshop.run(chain).version()).isEqualTo(1);
  }

  @Test
  void refitsFromTheModelThatWasEvaluated() {
    assertThat(chain.steps).extracting(ChainTrainer.Step::ratings).containsExactly(360, 400);
    assertThat(start(0)).isNull();
    assertThat(Objects.requireNonNull(start(1)).model()).isSameAs(chain.steps.get(0).state());
    assertThat(Objects.requireNonNull(start(1)).rows()).isEqualTo(IntStream.range(0, 20).toArray());
  }

  @Test
  void leavesWhatHasNotSeenTheHoldoutToTheNextRun() {
    assertThat(workshop.active.current().map(ModelSnapshot::continuation))
        .containsSame(chain.steps.get(0).state());
  }

  @Test
  void goesOnFromTheModelInForceWithNewMovies() throws Exception {
    workshop.rate(Tastes.of(20, 24, movie -> 100 + movie));

    workshop.run(chain);

    WarmStart start = Objects.requireNonNull(start(2));
    assertThat(start.model()).isSameAs(chain.steps.get(0).state());
    assertThat(start.rows()).startsWith(0, 1, 2).endsWith(18, 19, -1, -1, -1, -1);
    assertThat(Objects.requireNonNull(start(3)).model()).isSameAs(chain.steps.get(2).state());
    ModelReport report = workshop.models.find(2).orElseThrow().report();
    assertThat(report.continuedFrom()).isEqualTo(1);
    assertThat(workshop.models.find(1).orElseThrow().report().continuedFrom()).isNull();
  }

  @Test
  void startsAnewWithAnotherTrainer() throws Exception {
    workshop.rate(Tastes.of(20, 24, movie -> 100 + movie));

    workshop.run(FakeTrainer.named("other", chain));

    assertThat(start(2)).isNull();
  }

  /// With five more ratings of each user, dated before all others, the hold-out reaches back to
  /// movie 17, which the first run was trained on.
  @Test
  void startsAnewWhenMuchOfTheHoldoutWasSeen() throws Exception {
    workshop.rate(withOlder());

    workshop.run(chain);

    assertThat(start(2)).isNull();
    assertThat(chain.steps.get(2).ratings()).isEqualTo(500 - 20 * 3);
  }

  /// As before, but only one user has them.
  @Test
  void leavesOutTheLittleOfTheHoldoutThatWasSeen() throws Exception {
    RatingTable all = withOlder();
    workshop.rate(all.filter(i -> all.user(i) == 0));

    workshop.run(chain);

    assertThat(start(2)).isNotNull();
    assertThat(chain.steps.get(2).ratings()).isEqualTo(405 - 41);
    assertThat(workshop.holdout(2).ratings()).isEqualTo(40);
  }

  /// Returns the ratings so far, and five more of each user, dated before them.
  private static RatingTable withOlder() {
    return Tastes.of(20, 25, movie -> movie < 20 ? 100 + movie : movie);
  }

  private @Nullable WarmStart start(int step) {
    return chain.steps.get(step).start();
  }
}
