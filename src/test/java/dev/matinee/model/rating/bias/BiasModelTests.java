package dev.matinee.model.rating.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.snapshot.StoredRatingModels;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BiasModelTests {

  static final UserRatings NONE = new UserRatings(new int[0], new float[0]);

  @Test
  void addsTheBiasesToTheMean() {
    BiasModel model = new BiasModel(5, new float[] {1, -1}, 1);

    RatingModel.FoldedUser user = model.foldIn(new UserRatings(new int[] {0}, new float[] {8}));

    // residual 8 - 5 - 1 = 2, shrunk to 2 / (1 + 1)
    assertThat(user.predict(1)).isEqualTo(5 - 1 + 1);
    assertThat(user.predictUnknownMovie(MovieMetadata.NONE)).isEqualTo(5 + 1);
  }

  @Test
  void givesUsersWithoutRatingsNoBias() {
    BiasModel model = new BiasModel(5, new float[] {1}, 2);

    assertThat(model.foldIn(NONE).predict(0)).isEqualTo(6);
  }

  @Test
  void givesMoviesWithoutRatingsTheMeanBias() {
    RatingTable ratings = SmallRatings.of(new double[][] {{2, 6, 0}, {4, 8, 0}});

    RatingModel.FoldedUser user =
        BiasModel.train(ratings, Double.POSITIVE_INFINITY, 0).foldIn(NONE);

    assertThat(user.predict(0)).isEqualTo(3);
    assertThat(user.predict(1)).isEqualTo(7);
    assertThat(user.predict(2)).isEqualTo(5);
    assertThat(user.predictUnknownMovie(MovieMetadata.NONE)).isEqualTo(5);
  }

  @Test
  void trainsTheThreeBaselines() {
    RatingTable ratings = SmallRatings.of(new double[][] {{2, 6}, {4, 8}});

    Map<String, RatingModel> baselines = Baselines.train(ratings);

    assertThat(baselines.keySet()).containsExactly("globalMean", "movieMean", "biases");
    UserRatings first = ratings.of(0);
    assertThat(predict(baselines, "globalMean", first)).isEqualTo(5);
    assertThat(predict(baselines, "movieMean", first)).isEqualTo(7);
    assertThat(predict(baselines, "biases", first)).isBetween(5.0, 7.0);
  }

  @Test
  void neverPredictsNaN() {
    for (RatingTable ratings :
        new RatingTable[] {
          SmallRatings.of(new double[][] {{3, 0}, {0, 0}}),
          SmallRatings.of(new double[][] {{7, 7}, {7, 7}}),
          SmallRatings.of(new double[][] {{0, 0}})
        }) {
      for (RatingModel model : Baselines.train(ratings).values()) {
        assertThat(model.foldIn(ratings.of(0)).predict(1)).isFinite();
        assertThat(model.foldIn(NONE).predictUnknownMovie(MovieMetadata.NONE)).isFinite();
      }
    }
  }

  @Test
  void readsWhatItWrote() {
    RatingTable ratings = SmallRatings.generated(20, 10, 1);
    for (RatingModel model : Baselines.train(ratings).values()) {
      ArrayBundle bundle = new ArrayBundle();

      model.writeTo(bundle);

      RatingModel read = StoredRatingModels.read(bundle);
      assertThat(read.movies()).isEqualTo(10);
      assertThat(read.foldIn(ratings.of(3)).predict(4))
          .isEqualTo(model.foldIn(ratings.of(3)).predict(4));
    }
  }

  @Test
  void trainerBeatsTheMeanOfEverything() {
    RatingTable ratings = SmallRatings.generated(100, 50, 1);

    RatingTrainer.Recipe recipe =
        new BaselineTrainer().tune(TrainingData.of(ratings), 1, TrainingMonitor.NONE);
    RatingModel model = recipe.train(TrainingData.of(ratings), null, TrainingMonitor.NONE);

    double own = squares(model, ratings);
    double mean = squares(Baselines.train(ratings).values().iterator().next(), ratings);
    assertThat(own).isLessThan(.8 * mean);
    assertThat(recipe.settings()).containsKeys("userShrinkage", "movieShrinkage");
    assertThat(recipe.settings())
        .isEqualTo(
            new BaselineTrainer()
                .tune(TrainingData.of(ratings), 1, TrainingMonitor.NONE)
                .settings());
  }

  @Test
  void trainerTunesASingleRating() {
    RatingTable ratings = SmallRatings.of(new double[][] {{9}});

    RatingModel model =
        new BaselineTrainer()
            .tune(TrainingData.of(ratings), 1, TrainingMonitor.NONE)
            .train(TrainingData.of(ratings), null, TrainingMonitor.NONE);

    assertThat(model.foldIn(ratings.of(0)).predict(0)).isCloseTo(9, within(1e-6));
  }

  @Test
  void rejectsUnknownKindsAndNoShrinkage() {
    ArrayBundle bundle = new ArrayBundle();
    bundle.put(RatingModel.KIND_KEY, "psychic");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoredRatingModels.read(bundle))
        .withMessageContaining("psychic");
    assertThatIllegalArgumentException().isThrownBy(() -> new BiasModel(5, new float[0], 0));
  }

  private static double predict(Map<String, RatingModel> baselines, String name, UserRatings user) {
    RatingModel model = Objects.requireNonNull(baselines.get(name));
    return model.foldIn(user).predict(1);
  }

  private static double squares(RatingModel model, RatingTable ratings) {
    double squares = 0;
    for (int i = 0; i < ratings.size(); i++) {
      double predicted = model.foldIn(ratings.of(ratings.user(i))).predict(ratings.movie(i));
      squares += Math.pow(predicted - ratings.value(i), 2);
    }
    return squares;
  }
}
