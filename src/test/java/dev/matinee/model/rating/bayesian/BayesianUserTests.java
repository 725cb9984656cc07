package dev.matinee.model.rating.bayesian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.Contributions;
import dev.matinee.model.rating.RatingModel.FoldedUser;
import dev.matinee.model.rating.Standardisation;
import dev.matinee.model.rating.feature.MovieFeatureEncoder;
import dev.matinee.model.rating.feature.UserAttributeEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A user who rated movie 0 with 6, in samples of one factor and a bias.
///
/// Movie 0 is `[q; c] = [2; 0]`, movie 1 `[10; 3]`; users are `N(0, I)`, movies `N([.5 1.5], I)`,
/// and a rating has the precision 1. So `A = I + [2 1]'[2 1] = [5 2; 2 2]`, `A^-1 = [2 -2; -2 5] /
/// 6`, and `[p; b] = A^-1 [12 6] = [2 1]`.
class BayesianUserTests {

  static final float[] MOVIES = {2, 0, 0, 0, 10, 3, 0, 0};
  static final UserRatings ONE_RATING = new UserRatings(new int[] {0}, new float[] {6});

  @Test
  void predictsByTheExpectedFactorsAndBias() {
    FoldedUser user = model(0, MOVIES).foldIn(ONE_RATING);

    assertThat(user.predict(0)).isCloseTo(1 + 2 * 2, within(1e-6));
    assertThat(user.predict(1)).isCloseTo(1 + 3 + 2 * 10, within(1e-5));
    assertThat(user.predictUnknownMovie(MovieMetadata.NONE))
        .isCloseTo(1 + 1.5 + 2 * .5, within(1e-6));
  }

  /// `x' A^-1 x` is 5/6 for `x = [2 1]`; the noise adds 1.
  @Test
  void deviationCountsTheNoiseAndTheUncertaintyOfTheUser() {
    FoldedUser user = model(0, MOVIES).foldIn(ONE_RATING);

    assertThat(user.deviation(0)).isCloseTo(Math.sqrt(1 + 5 / 6.), within(1e-6));
  }

  /// `x' A^-1 x` is 3.5/6 for `x = [.5 1]`; a movie scatters by `2^2 + 1` for `[p; 1] = [2 1]`.
  @Test
  void deviationOfAnUnknownMovieCountsItsScatterToo() {
    FoldedUser user = model(0, MOVIES).foldIn(ONE_RATING);

    assertThat(user.deviationOfUnknownMovie(MovieMetadata.NONE))
        .isCloseTo(Math.sqrt(1 + 3.5 / 6 + 5), within(1e-6));
  }

  /// With a movie bias of 1, `[p; b] = A^-1 [10 5] = [10 5] / 6` predicts `31/6` instead of 5. The
  /// mean is `61/12`, and the variance between the samples `(1/6)^2 / 2`.
  @Test
  void samplesAddTheVarianceBetweenThem() {
    FoldedUser user = model(0, MOVIES, new float[] {2, 1, 0, 0, 10, 3, 0, 0}).foldIn(ONE_RATING);

    assertThat(user.predict(0)).isCloseTo(61 / 12., within(1e-6));
    assertThat(user.deviation(0)).isCloseTo(Math.sqrt(1 + 5 / 6. + 1 / 72.), within(1e-6));
  }

  /// `A^-1 [10 1] = [3 -2.5]` and `[3 -2.5] . [2 1] = 3.5`, so the rating of 6 adds 21.
  @Test
  void explainsAPredictionByTheRating() {
    Contributions contributions = model(0, MOVIES).foldIn(ONE_RATING).explain(1);

    assertThat(contributions.rated()).containsExactly(new double[] {21}, within(1e-5));
    assertThat(contributions.movie()).isCloseTo(3, within(1e-6));
    assertThat(contributions.user()).isCloseTo(0, within(1e-6));
  }

  /// The expected squared error is `(6 - 5)^2 + 2 - tr(A^-1) = 1 + 5/6`, so with a shape of 2 the
  /// trust is `(2 + 1) / (2 + 11/6)`.
  @Test
  void trustFollowsFromTheExpectedErrors() {
    SampleFoldIn foldIn = new SampleFoldIn(model(2, MOVIES), profile());

    assertThat(foldIn.trust()).isCloseTo(18 / 23., within(1e-6));
    assertThat(new SampleFoldIn(model(0, MOVIES), profile()).trust()).isEqualTo(1);
  }

  /// `[5 2; 2 2]` has the Cholesky factor `[sqrt(5) 0; 2 / sqrt(5) sqrt(6/5)]`.
  @Test
  void questionsSeeTheSamePosterior() {
    SampledUserModels views = new SampledUserModels(model(0, MOVIES));
    double[] x = new double[2];

    views.copyMovie(0, 1, x);

    assertThat(x).containsExactly(10, 1);
    assertThat(views.posteriors(profile()).getFirst().noise()).isEqualTo(1);
    assertThat(views.posteriors(profile()).getFirst().factor())
        .containsExactly(
            new double[] {Math.sqrt(5), 0, 2 / Math.sqrt(5), Math.sqrt(1.2)}, within(1e-6));
  }

  @Test
  void questionsUseEightSamplesAtMost() {
    float[][] samples = new float[20][];
    Arrays.fill(samples, MOVIES);

    assertThat(new SampledUserModels(model(0, samples)).count()).isEqualTo(8);
  }

  private static UserProfile profile() {
    return new UserProfile(ONE_RATING, Map.of());
  }

  private static BayesianModel model(double trustShape, float[]... movies) {
    float[] identity = {1, 0, 0, 1};
    SidePrior users = new SidePrior(new float[2], identity, new float[0], new float[0]);
    SidePrior unknown =
        new SidePrior(new float[] {.5f, 1.5f}, identity, new float[0], new float[0]);
    List<PosteriorSample> samples =
        Arrays.stream(movies)
            .map(rows -> new PosteriorSample(1, rows, new float[0], users, unknown))
            .toList();
    return new BayesianModel(
        new Standardisation(0, 1),
        trustShape,
        2,
        UserAttributeEncoder.learn(List.of()),
        MovieFeatureEncoder.learn(List.of()),
        samples);
  }
}
