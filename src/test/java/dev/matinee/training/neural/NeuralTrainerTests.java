package dev.matinee.training.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.UserRatings;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.bias.Baselines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeuralTrainerTests {

  static final NeuralSettings SMALL = small();
  static final NeuralSettings DEEP = small(8, 4);
  static final RatingScale SCALE = RatingScale.parse("1:10");

  RatingTable ratings = SmallRatings.generated(150, 60, 1);

  @Test
  void lossFalls() {
    Epochs run = new Epochs(ratings, SMALL, 1);
    double before = run.rmse(ratings);
    run.train(() -> {});
    double afterOne = run.rmse(ratings);
    run.train(() -> {});

    assertThat(afterOne).isLessThan(before);
    assertThat(run.rmse(ratings)).isLessThan(afterOne);
    assertThat(run.ratingsPerSecond()).isPositive();
  }

  @Test
  void beatsTheBaselines() {
    Split split = Split.random(ratings, .2, 5);

    double own = rmse(train(SMALL, split.train(), 1), split);

    for (RatingModel baseline : Baselines.train(split.train()).values()) {
      assertThat(own).isLessThan(.9 * rmse(baseline, split));
    }
  }

  @Test
  void beatsTheBaselinesWithHiddenLayers() {
    Split split = Split.random(ratings, .2, 5);

    double own = rmse(train(DEEP, split.train(), 1), split);

    for (RatingModel baseline : Baselines.train(split.train()).values()) {
      assertThat(own).isLessThan(rmse(baseline, split));
    }
  }

  @Test
  void sameSeedGivesTheSameBits() {
    assertThat(weights(SMALL, 1)).isEqualTo(weights(SMALL, 1));
    assertThat(weights(SMALL, 1)).isNotEqualTo(weights(SMALL, 2));
  }

  @Test
  void sameSeedGivesTheSameBitsWithHiddenLayersAndDropout() {
    NeuralSettings dropout = new NeuralSettings(4, List.of(8), .3, .03, .9, .03, 256, 3, 3);

    assertThat(weights(dropout, 1)).isEqualTo(weights(dropout, 1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void staysFiniteOnDegenerateRatings(boolean deep) {
    for (RatingTable degenerate :
        new RatingTable[] {
          SmallRatings.of(new double[][] {{3}}),
          SmallRatings.of(new double[][] {{7, 7, 0}, {7, 7, 7}}),
          SmallRatings.of(new double[][] {{1, 10, 0}}),
          equalRatings()
        }) {
      RatingModel model = train(deep ? DEEP : SMALL, degenerate, 1);

      RatingModel.FoldedUser user = model.foldIn(degenerate.of(0));
      assertThat(user.predict(degenerate.movies() - 1)).isFinite();
      assertThat(user.predictUnknownMovie(MovieMetadata.NONE)).isFinite();
      assertThat(model.foldIn(new UserRatings(new int[0], new float[0])).predict(0)).isFinite();
    }
  }

  @Test
  void trainsOnNoRatings() {
    RatingTrainer.Recipe recipe =
        new NeuralTrainer(SMALL).tune(TrainingData.of(ratings), 1, TrainingMonitor.NONE);
    RatingTable none = ratings.filter(i -> false);

    assertThat(
            recipe
                .train(TrainingData.of(none), null, TrainingMonitor.NONE)
                .foldIn(none.of(0))
                .predict(0))
        .isFinite();
  }

  @Test
  void stopsWhenCancelled() {
    TrainingMonitor impatient =
        (step, steps, rmse) -> {
          throw new CancellationException();
        };
    NeuralTrainer trainer = new NeuralTrainer(SMALL);
    RatingTrainer.Recipe recipe = trainer.tune(TrainingData.of(ratings), 1, TrainingMonitor.NONE);

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> trainer.tune(TrainingData.of(ratings), 1, impatient));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> recipe.train(TrainingData.of(ratings), null, impatient));
  }

  @Test
  void reportsProgressThatNeverFalls() {
    List<Integer> steps = new ArrayList<>();
    List<Double> errors = new ArrayList<>();

    new NeuralTrainer(SMALL)
        .tune(
            TrainingData.of(ratings),
            1,
            (step, of, rmse) -> {
              assertThat(step).isLessThanOrEqualTo(of);
              steps.add(step);
              errors.add(rmse);
            });

    assertThat(steps).isSorted();
    assertThat(errors.getLast()).isFinite();
  }

  @Test
  void reportsEverySetting() {
    Map<String, String> settings =
        new NeuralTrainer(SMALL).tune(TrainingData.of(ratings), 1, TrainingMonitor.NONE).settings();

    assertThat(settings)
        .containsEntry("factors", "4")
        .containsKeys("l2", "epochs", "foldInRidge", "hiddenLayers", "learningRate");
  }

  @Test
  void rejectsSettingsThatCannotWork() {
    assertThatIllegalArgumentException().isThrownBy(() -> small(8, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NeuralSettings(0, List.of(), 0, .03, .9, .03, 256, 20, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NeuralSettings(4, List.of(), 1, .03, .9, .03, 256, 20, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NeuralSettings(4, List.of(), 0, .03, 1.1, .03, 256, 20, 3));
  }

  private static RatingTable equalRatings() {
    double[][] matrix = new double[40][20];
    for (double[] row : matrix) {
      java.util.Arrays.fill(row, 7);
    }
    return SmallRatings.of(matrix);
  }

  private static RatingModel train(NeuralSettings settings, RatingTable ratings, long seed) {
    return new NeuralTrainer(settings)
        .tune(TrainingData.of(ratings), seed, TrainingMonitor.NONE)
        .train(TrainingData.of(ratings), null, TrainingMonitor.NONE);
  }

  private float[] weights(NeuralSettings settings, long seed) {
    ArrayBundle bundle = new ArrayBundle();
    train(settings, ratings, seed).writeTo(bundle);
    return bundle.floats("rating.movieFactors");
  }

  private static double rmse(RatingModel model, Split split) {
    return HoldoutPredictions.of(model, TrainingData.of(split.train()), split.holdout(), SCALE)
        .figures()
        .rmse();
  }

  private static NeuralSettings small(Integer... hiddenLayers) {
    return new NeuralSettings(4, List.of(hiddenLayers), 0, .03, .9, .03, 256, 20, 3);
  }
}
