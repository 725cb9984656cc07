package dev.matinee.model.rating.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.MovieEmbeddings;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.Standardisation;
import dev.matinee.model.snapshot.StoredRatingModels;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

public class FactorModelTests {

  static final UserRatings NONE = new UserRatings(new int[0], new float[0]);
  public static final Standardisation PLAIN = new Standardisation(0, 1);

  @Test
  void foldsInByTheClosedForm() {
    // Movie 0 has q = 2, c = 0. One rating of 6: minimise (6 - b - 2p)^2 + 1 p^2 + 1 b^2.
    // Normal equations: 5p + 2b = 12, 2p + 2b = 6, so p = 2, b = 1.
    FactorModel model =
        new FactorModel(
            PLAIN,
            new MovieEmbeddings(1, new float[] {0, 3}, new float[] {2, 10}),
            new FoldInRidge(.5f, .5f, 1),
            null);

    RatingModel.FoldedUser user = model.foldIn(new UserRatings(new int[] {0}, new float[] {6}));

    assertThat(user.predict(0)).isCloseTo(1 + 2 * 2, within(1e-6));
    assertThat(user.predict(1)).isCloseTo(1 + 3 + 2 * 10, within(1e-5));
    assertThat(user.predictUnknownMovie(MovieMetadata.NONE)).isCloseTo(1 + 1.5, within(1e-6));
  }

  @Test
  void leavesNoGradientAtTheFoldedInUser() {
    int factors = 5;
    MovieEmbeddings embeddings = embeddings(40, factors, 3);
    UserRatings ratings = ratings(40, 4);
    float[] targets = new float[40];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = ratings.value(i) - embeddings.bias(i);
    }

    double[] w = new FoldIn(embeddings, null, new FoldInRidge(1, .125f, 2)).solve(ratings, targets);

    double[] q = new double[factors];
    double[] gradient = new double[factors + 1];
    for (int i = 0; i < targets.length; i++) {
      embeddings.copyFactors(i, q);
      double error = w[factors] - targets[i];
      for (int k = 0; k < factors; k++) {
        error += w[k] * q[k];
      }
      for (int k = 0; k < factors; k++) {
        gradient[k] += error * q[k];
      }
      gradient[factors] += error;
    }
    for (int k = 0; k < factors; k++) {
      assertThat(gradient[k] + (1 + .125 * 40) * w[k]).isCloseTo(0, within(1e-9));
    }
    assertThat(gradient[factors] + 2 * w[factors]).isCloseTo(0, within(1e-9));
  }

  @Test
  void predictsThePriorMeanWithoutRatings() {
    FactorModel model =
        new FactorModel(
            new Standardisation(5, 2), embeddings(3, 4, 1), new FoldInRidge(1, 0, 1), null);

    assertThat(model.foldIn(NONE).predict(2))
        .isCloseTo(5 + 2 * embeddings(3, 4, 1).bias(2), within(1e-6));
  }

  @Test
  void movesThePredictionTowardsARating() {
    FactorModel model =
        new FactorModel(
            new Standardisation(5, 2), embeddings(3, 4, 1), new FoldInRidge(1, .1f, 1), null);

    double before = model.foldIn(NONE).predict(1);
    double after = model.foldIn(new UserRatings(new int[] {1}, new float[] {10})).predict(1);

    assertThat(after).isGreaterThan(before).isLessThan(10);
  }

  @Test
  void foldsInThroughAHead() {
    int factors = 4;
    MovieEmbeddings embeddings = embeddings(60, factors, 1);
    FoldInRidge ridge = new FoldInRidge(1, .05f, 2);
    MovieHeadCache head = new MovieHeadCache(head(factors, 7), embeddings);
    UserRatings ratings = ratings(60, 4);
    float[] targets = new float[60];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = ratings.value(i) - 3;
    }

    double[] linear = new FoldIn(embeddings, null, ridge).solve(ratings, targets);
    double[] solved = new FoldIn(embeddings, head, ridge).solve(ratings, targets);

    FoldIn foldIn = new FoldIn(embeddings, head, ridge);
    assertThat(foldIn.cost(ratings, targets, solved))
        .isLessThan(foldIn.cost(ratings, targets, linear))
        .isLessThan(foldIn.cost(ratings, targets, new double[factors + 1]));
  }

  @Test
  void addsTheHeadToThePrediction() {
    // f([p; q]) = ReLU(p + q) * 2 + 1; without ratings p = 0, so f = 2 q + 1 = 7.
    DenseHead head = new DenseHead(1, new float[][] {{1, 1}, {2}}, new float[][] {{0}, {1}});
    FactorModel model =
        new FactorModel(
            PLAIN,
            new MovieEmbeddings(1, new float[] {.5f}, new float[] {3}),
            new FoldInRidge(1, 0, 1),
            head);

    assertThat(model.foldIn(NONE).predict(0)).isCloseTo(.5 + 7, within(1e-6));
    assertThat(model.foldIn(NONE).predictUnknownMovie(MovieMetadata.NONE))
        .isCloseTo(.5 + 1, within(1e-6));
  }

  @Test
  void headGradientAgreesWithFiniteDifferences() {
    int factors = 4;
    DenseHead head = head(factors, 3);
    float[] movie = new float[head.width()];
    double[] q = {.3, -.2, .5, .1};
    double[] part = head.moviePart(q);
    for (int j = 0; j < movie.length; j++) {
      movie[j] = (float) part[j];
    }
    double[] p = {.4, .1, -.3, .7};
    double[] gradient = new double[factors];

    double value = head.gradient(head.userPart(p), movie, 0, gradient);

    assertThat(value).isEqualTo(head.value(head.userPart(p), movie, 0));
    for (int k = 0; k < factors; k++) {
      double[] higher = p.clone();
      double[] lower = p.clone();
      higher[k] += 1e-5;
      lower[k] -= 1e-5;
      double difference =
          head.value(head.userPart(higher), movie, 0) - head.value(head.userPart(lower), movie, 0);
      assertThat(gradient[k]).isCloseTo(difference / 2e-5, within(1e-6));
    }
  }

  @Test
  void readsWhatItWroteBitByBit() {
    FactorModel model =
        new FactorModel(
            new Standardisation(5.3f, 2.1f),
            embeddings(30, 4, 1),
            new FoldInRidge(8, .03f, 4),
            head(4, 2));
    ArrayBundle bundle = new ArrayBundle();

    model.writeTo(bundle);

    RatingModel read = StoredRatingModels.read(bundle);
    UserRatings ratings = ratings(20, 1);
    assertThat(read.movies()).isEqualTo(30);
    assertThat(read.foldIn(ratings).predict(7)).isEqualTo(model.foldIn(ratings).predict(7));
    assertThat(read.foldIn(NONE).predictUnknownMovie(MovieMetadata.NONE))
        .isEqualTo(model.foldIn(NONE).predictUnknownMovie(MovieMetadata.NONE));
  }

  @Test
  void staysFiniteForRatingsThatAreAllEqual() {
    FactorModel model =
        new FactorModel(
            PLAIN,
            new MovieEmbeddings(2, new float[3], new float[6]),
            new FoldInRidge(1e-6f, 0, 1e-6f),
            null);

    UserRatings ratings = new UserRatings(new int[] {0, 1}, new float[] {7, 7});

    assertThat(model.foldIn(ratings).predict(2)).isCloseTo(7, within(1e-3));
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MovieEmbeddings(2, new float[3], new float[5]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MovieEmbeddings(1, new float[1], new float[] {Float.NaN}));
    assertThatIllegalArgumentException().isThrownBy(() -> new FoldInRidge(0, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Standardisation(0, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DenseHead(2, new float[][] {{1, 1}}, new float[][] {{0}}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new FactorModel(PLAIN, embeddings(3, 3, 1), new FoldInRidge(1, 0, 1), head(4, 1)));
  }

  public static MovieEmbeddings embeddings(int movies, int factors, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new MovieEmbeddings(
        factors, gaussians(movies, random, .3), gaussians(movies * factors, random, .5));
  }

  /// A head with two hidden layers of 6 and 3 units.
  public static DenseHead head(int factors, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new DenseHead(
        factors,
        new float[][] {
          gaussians(2 * factors * 6, random, .5),
          gaussians(6 * 3, random, .5),
          gaussians(3, random, .5)
        },
        new float[][] {
          gaussians(6, random, .5), gaussians(3, random, .5), gaussians(1, random, .5)
        });
  }

  static UserRatings ratings(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] movies = new int[count];
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      movies[i] = i;
      values[i] = random.nextInt(1, 6);
    }
    return new UserRatings(movies, values);
  }

  private static float[] gaussians(int length, SplittableRandom random, double deviation) {
    float[] gaussians = new float[length];
    for (int i = 0; i < length; i++) {
      gaussians[i] = (float) (random.nextGaussian() * deviation);
    }
    return gaussians;
  }
}
