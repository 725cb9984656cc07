package dev.matinee.model.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.RatingModel.FoldedUser;
import dev.matinee.model.rating.bias.BiasModel;
import dev.matinee.model.rating.factor.FactorModel;
import dev.matinee.model.rating.factor.FactorModelTests;
import dev.matinee.model.rating.factor.FoldInRidge;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContributionsTests {

  static final int MOVIES = 40;

  @ParameterizedTest
  @MethodSource("models")
  void addUpToThePrediction(RatingModel model) {
    for (int count : new int[] {0, 1, 7, 39}) {
      FoldedUser user = model.foldIn(ratings(count, count));

      for (int movie = 0; movie < MOVIES; movie++) {
        assertThat(user.explain(movie).sum()).isCloseTo(user.predict(movie), within(1e-4));
      }
      assertThat(user.explainUnknownMovie(MovieMetadata.NONE).sum())
          .isCloseTo(user.predictUnknownMovie(MovieMetadata.NONE), within(1e-4));
      assertThat(user.explain(0).rated()).hasSize(count);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void areLinearInTheValueOfARating(RatingModel model) {
    UserRatings ratings = ratings(12, 5);
    FoldedUser before = model.foldIn(ratings);
    double slope =
        model.foldIn(changed(ratings, 4, 1)).explain(20).rated()[4] - before.explain(20).rated()[4];

    for (float change : new float[] {-3, .5f, 40}) {
      FoldedUser after = model.foldIn(changed(ratings, 4, change));

      double[] rated = before.explain(20).rated();
      rated[4] += slope * change;
      assertThat(after.explain(20).rated()).containsExactly(rated, within(1e-4));
      assertThat(after.predict(20) - before.predict(20)).isCloseTo(slope * change, within(1e-4));
    }
    assertThat(slope).isNotZero();
  }

  @Test
  void followTheClosedForm() {
    // As in FactorModelTests#foldsInByTheClosedForm, A = (5 2; 2 2) and x = (10, 1), so A^-1 x is
    // (3, -2.5); times (2, 1) that is 3.5, and the target is 6.
    FactorModel model =
        new FactorModel(
            new Standardisation(0, 1),
            new MovieEmbeddings(1, new float[] {0, 3}, new float[] {2, 10}),
            new FoldInRidge(.5f, .5f, 1),
            null);

    Contributions parts = model.foldIn(new UserRatings(new int[] {0}, new float[] {6})).explain(1);

    assertThat(parts.mean()).isZero();
    assertThat(parts.user()).isZero();
    assertThat(parts.movie()).isEqualTo(3);
    assertThat(parts.rated()).containsExactly(new double[] {21}, within(1e-9));
  }

  @Test
  void areNotWhatAPredictionLosesWithoutTheRating() {
    RatingModel model = factors(3, 5, 2);
    UserRatings ratings = ratings(6, 1);
    FoldedUser user = model.foldIn(ratings);

    double without = model.foldIn(ratings.without(2)).predict(20);

    double less = user.predict(20) - user.explain(20).rated()[2];
    assertThat(Math.abs(without - less)).isGreaterThan(.01);
  }

  @Test
  void leaveEverythingToTheUserWhenTheModelIsNotLinear() {
    MovieEmbeddings embeddings = FactorModelTests.embeddings(MOVIES, 4, 1);
    RatingModel model =
        new FactorModel(
            new Standardisation(5, 2),
            embeddings,
            new FoldInRidge(1, .1f, 1),
            FactorModelTests.head(4, 7));
    FoldedUser user = model.foldIn(ratings(6, 1));

    Contributions parts = user.explain(20);

    assertThat(parts.sum()).isCloseTo(user.predict(20), within(1e-9));
    assertThat(parts.movie()).isEqualTo(2 * embeddings.bias(20));
    assertThat(parts.rated()).hasSize(6).containsOnly(0);
  }

  @Test
  void takeAnOffsetIntoThePartOfTheMovie() {
    Contributions parts = new Contributions(5, 1, -1, new double[] {.5}).plusMovie(.25);

    assertThat(parts.movie()).isEqualTo(1.25);
    assertThat(parts.sum()).isEqualTo(5.75);
  }

  /// Models that predict far off the scale too, since their ratings reach from 1 to 100.
  static Stream<RatingModel> models() {
    return IntStream.range(1, 6)
        .boxed()
        .flatMap(
            seed ->
                Stream.of(
                    factors(seed, 1 + 7 * seed, 1.5f * seed), new BiasModel(50, biases(seed), 3)));
  }

  private static FactorModel factors(int seed, int factors, float deviation) {
    return new FactorModel(
        new Standardisation(50, deviation),
        FactorModelTests.embeddings(MOVIES, factors, seed),
        new FoldInRidge(.5f * seed, .1f, 1),
        null);
  }

  private static float[] biases(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] biases = new float[MOVIES];
    for (int m = 0; m < MOVIES; m++) {
      biases[m] = (float) (20 * random.nextGaussian());
    }
    return biases;
  }

  /// Ratings of the first `count` movies.
  private static UserRatings ratings(int count, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] movies = IntStream.range(0, count).toArray();
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = 1 + 99 * random.nextFloat();
    }
    return new UserRatings(movies, values);
  }

  private static UserRatings changed(UserRatings ratings, int rating, float change) {
    int[] movies = new int[ratings.size()];
    float[] values = new float[ratings.size()];
    for (int i = 0; i < movies.length; i++) {
      movies[i] = ratings.movie(i);
      values[i] = ratings.value(i) + (i == rating ? change : 0);
    }
    return new UserRatings(movies, values);
  }
}
