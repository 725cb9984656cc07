package dev.matinee.training.bayesian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.UserProfile;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.rating.Contributions;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.WarmStart;
import dev.matinee.model.rating.bayesian.BayesianModel;
import dev.matinee.model.snapshot.StoredRatingModels;
import dev.matinee.training.bayesian.gibbs.Design;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BayesianTrainerTests {

  static final RatingScale SCALE = new RatingScale(1, 10, 1);
  static final BayesianTrainer TRAINER = new BayesianTrainer(BayesianSettings.DEFAULTS);

  final Split split = Split.random(SmallRatings.generated(200, 60, 3), .1, 1);
  final TrainingData data = TrainingData.of(split.train());

  @Test
  void learnsTastesThatBiasesCannotKnow() {
    RatingModel model = train(data, 1);

    ErrorFigures figures = HoldoutPredictions.of(model, data, split.holdout(), SCALE).figures();

    assertThat(figures.rmse()).isLessThan(.85);
    assertThat(figures.coverage90()).isBetween(.85, .95);
  }

  @Test
  void sameSeedSameBitsOnAnyNumberOfThreads() throws Exception {
    float[] many = movies(train(data, 1));
    try (ForkJoinPool one = new ForkJoinPool(1)) {
      assertThat(one.submit(() -> movies(train(data, 1))).get()).containsExactly(many);
    }
    assertThat(movies(train(data, 2))).isNotEqualTo(many);
  }

  @Test
  void survivesBeingStored() {
    RatingModel model = train(data, 1);
    ArrayBundle bundle = new ArrayBundle();
    model.writeTo(bundle);

    RatingModel read = StoredRatingModels.read(bundle);

    RatingModel.FoldedUser before = model.foldIn(data.profile(0));
    RatingModel.FoldedUser after = read.foldIn(data.profile(0));
    assertThat(after.predict(7)).isEqualTo(before.predict(7));
    assertThat(after.deviation(7)).isEqualTo(before.deviation(7));
    assertThat(after.predictUnknownMovie(MovieMetadata.NONE))
        .isEqualTo(before.predictUnknownMovie(MovieMetadata.NONE));
  }

  @Test
  void predictsAllMoviesAsOneByOne() {
    RatingModel model = train(data, 1);
    RatingModel.FoldedUser user = model.foldIn(data.profile(3));
    double[] all = new double[model.movies()];

    user.predictAll(all);

    for (int row = 0; row < all.length; row++) {
      assertThat(all[row]).isEqualTo(user.predict(row));
    }
  }

  @Test
  void contributionsAddUp() {
    RatingModel model = train(data, 1);
    for (int u = 0; u < 20; u++) {
      RatingModel.FoldedUser user = model.foldIn(data.profile(u));
      Contributions known = user.explain(u);
      Contributions unknown = user.explainUnknownMovie(MovieMetadata.NONE);

      assertThat(known.sum()).isCloseTo(user.predict(u), within(1e-4));
      assertThat(known.rated()).hasSize(data.profile(u).ratings().size());
      assertThat(unknown.sum())
          .isCloseTo(user.predictUnknownMovie(MovieMetadata.NONE), within(1e-4));
    }
  }

  @Test
  void isSurerOfUsersItKnows() {
    RatingModel model = train(data, 1);

    double known = model.foldIn(data.profile(0)).deviation(5);
    double stranger = model.foldIn(UserProfile.UNKNOWN).deviation(5);

    assertThat(known).isLessThan(stranger);
  }

  /// Half of the ratings are new, then none.
  @Test
  void adaptsAModelToNewRatings() {
    RatingTable half = Split.random(split.train(), .5, 5).train();
    RatingModel older = train(data.with(half), 1);
    double cold = rmse(train(data, 2));

    RatingModel continued =
        recipe(2).train(data, WarmStart.sameMovies(older, .5), TrainingMonitor.NONE);
    RatingModel moved =
        recipe(3).train(data, WarmStart.sameMovies(continued, 0), TrainingMonitor.NONE);

    assertThat(rmse(older)).isGreaterThan(1.03 * cold);
    assertThat(rmse(continued)).isLessThan(1.01 * cold);
    assertThat(rmse(moved)).isLessThan(1.01 * cold);
  }

  /// Each move starts from samples that have wandered on since the first model.
  @Test
  void thirtyMovesLeaveTheErrorAsItWas() {
    RatingModel model = train(data, 1);
    double before = rmse(model);

    for (int move = 0; move < 30; move++) {
      model = recipe(2 + move).train(data, WarmStart.sameMovies(model, 0), TrainingMonitor.NONE);
    }

    assertThat(rmse(model)).isLessThan(1.01 * before);
  }

  @Test
  void drawsTheSamplesThatAModelLacks() {
    BayesianModel older = (BayesianModel) train(data, 1);
    BayesianModel cut =
        new BayesianModel(
            older.standardisation(),
            BayesianSettings.DEFAULTS.trustShape(),
            older.size(),
            older.attributes(),
            older.metadata(),
            IntStream.range(0, 3).mapToObj(older::sample).toList());

    BayesianModel next =
        (BayesianModel) recipe(2).train(data, WarmStart.sameMovies(cut, 0), TrainingMonitor.NONE);

    assertThat(next.samples()).isEqualTo(older.samples());
  }

  /// A sample moves by one sweep after a tiny change. A large one needs as many sweeps for each
  /// sample as a cold chain, but no burn-in.
  @Test
  void theWorkGrowsWithTheChange() {
    RatingModel older = train(data, 1);
    int samples = ((BayesianModel) older).samples();

    assertThat(sweeps(WarmStart.sameMovies(older, .01))).isEqualTo(samples);
    assertThat(sweeps(WarmStart.sameMovies(older, .03))).isEqualTo(2 * samples);
    assertThat(sweeps(WarmStart.sameMovies(older, .3))).isEqualTo(10 * samples);
  }

  private int sweeps(WarmStart start) {
    AtomicInteger last = new AtomicInteger();
    recipe(1).train(data, start, (step, steps, rmse) -> last.set(step));
    return last.get();
  }

  @Test
  void goesOnOverOtherMovies() {
    BayesianModel older = (BayesianModel) train(data, 1);
    RatingTable fewer = split.train().filter(i -> split.train().movie(i) % 7 != 0);
    int[] rows = new int[older.movies()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row % 5 == 0 ? -1 : row;
    }

    RatingModel resumed =
        recipe(2).train(data.with(fewer), new WarmStart(older, rows, .01), TrainingMonitor.NONE);

    assertThat(resumed.foldIn(data.profile(1)).predict(5)).isBetween(-5., 15.);
  }

  @Test
  void newMoviesArePredictedByTheirGenres() {
    List<MovieMetadata> metadata = new ArrayList<>();
    double[][] matrix = new double[80][40];
    SplittableRandom streams = new SplittableRandom(1);
    for (int m = 0; m < 40; m++) {
      metadata.add(new MovieMetadata(null, List.of(m % 2 == 0 ? "Comedy" : "Horror")));
      for (int u = 0; u < 80; u++) {
        matrix[u][m] = (u + m) % 3 == 0 ? 0 : (m % 2 == 0 ? 8 : 3) + streams.nextInt(3) - 1;
      }
    }
    RatingTable table = SmallRatings.of(matrix);
    List<Map<String, String>> nobody = Collections.nCopies(80, Map.of());
    TrainingData declared = new TrainingData(table, nobody, metadata);

    RatingModel.FoldedUser user = train(declared, 1).foldIn(declared.profile(0));

    assertThat(user.predictUnknownMovie(new MovieMetadata(null, List.of("Comedy"))))
        .isGreaterThan(2 + user.predictUnknownMovie(new MovieMetadata(null, List.of("Horror"))));
  }

  @Test
  void declaredAttributesTellApartUsersWithoutRatings() {
    List<Map<String, String>> attributes = new ArrayList<>();
    double[][] matrix = new double[90][30];
    SplittableRandom streams = new SplittableRandom(1);
    for (int u = 0; u < 90; u++) {
      attributes.add(Map.of("mood", u % 2 == 0 ? "good" : "bad"));
      for (int m = 0; m < 30; m++) {
        matrix[u][m] = (u + m) % 3 == 0 ? 0 : (u % 2 == 0 ? 8 : 3) + streams.nextInt(3) - 1;
      }
    }
    RatingTable table = SmallRatings.of(matrix);
    TrainingData declared =
        new TrainingData(table, attributes, Collections.nCopies(30, MovieMetadata.NONE));
    RatingModel model = train(declared, 1);

    double good = predict(model, "good");
    double bad = predict(model, "bad");

    assertThat(good).isGreaterThan(bad + 2);
  }

  @Test
  void givesAModelHoweverLittleTimeThereIs() {
    BayesianSettings hasty = new BayesianSettings(4, Duration.ofNanos(1), 1 << 20, 10);

    RatingModel model =
        new BayesianRecipe(hasty, full(data), SearchedData.of(data), 1)
            .train(data, null, TrainingMonitor.NONE);

    assertThat(((BayesianModel) model).samples()).isEqualTo(1);
    assertThat(model.foldIn(data.profile(0)).predict(0)).isFinite();
  }

  @Test
  void stopsWhenItIsToldTo() {
    TrainingMonitor impatient =
        (step, of, rmse) -> {
          if (step == 3) {
            throw new CancellationException();
          }
        };

    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> TRAINER.tune(data, 1, impatient));
    assertThatExceptionOfType(CancellationException.class)
        .isThrownBy(() -> recipe(1).train(data, null, impatient));
  }

  private double rmse(RatingModel model) {
    return HoldoutPredictions.of(model, data, split.holdout(), SCALE).figures().rmse();
  }

  private static double predict(RatingModel model, String mood) {
    UserProfile user = new UserProfile(UserProfile.UNKNOWN.ratings(), Map.of("mood", mood));
    return model.foldIn(user).predict(0);
  }

  private RatingTrainer.Recipe recipe(long seed) {
    return TRAINER.tune(data, seed, TrainingMonitor.NONE);
  }

  private static Design full(TrainingData data) {
    return ((BayesianRecipe) TRAINER.tune(data, 1, TrainingMonitor.NONE)).design();
  }

  private static RatingModel train(TrainingData data, long seed) {
    return TRAINER.tune(data, seed, TrainingMonitor.NONE).train(data, null, TrainingMonitor.NONE);
  }

  private static float[] movies(RatingModel model) {
    BayesianModel bayesian = (BayesianModel) model;
    return bayesian.sample(bayesian.samples() - 1).movies();
  }
}
