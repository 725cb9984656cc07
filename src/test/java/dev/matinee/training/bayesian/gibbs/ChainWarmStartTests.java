package dev.matinee.training.bayesian.gibbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.Standardisation;
import dev.matinee.model.rating.WarmStart;
import dev.matinee.model.rating.bayesian.BayesianModel;
import dev.matinee.model.rating.bayesian.PosteriorSample;
import dev.matinee.model.rating.bayesian.SidePrior;
import dev.matinee.model.rating.bias.BaselineTrainer;
import dev.matinee.model.rating.feature.MovieFeatureEncoder;
import dev.matinee.model.rating.feature.UserAttributeEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An older model of a comedy and a horror movie goes on with three movies: the horror movie, a
/// drama that it does not know, and the comedy.
class ChainWarmStartTests {

  static final int STRIDE = 4;
  static final Design DESIGN = new Design(1, true, true, 0);

  final TrainingData data =
      new TrainingData(
          SmallRatings.of(new double[][] {{5, 3, 0}, {0, 1, 4}}),
          List.of(Map.of(), Map.of()),
          List.of(genre("Horror"), genre("Drama"), genre("Comedy")));
  final WarmStart start = new WarmStart(older(), new int[] {1, -1, 0}, .1);
  final GibbsChain chain = GibbsChain.cold(data, DESIGN, 1);

  @Test
  void takesOverTheMoviesItKnows() {
    new ChainWarmStart(start).load(chain, 0, false);

    assertThat(row(chain.movies().rows(), 0)).containsExactly(3, 4, 0, 0);
    assertThat(row(chain.movies().rows(), 2)).containsExactly(1, 2, 0, 0);
  }

  /// Neither is the drama known, nor what a drama is.
  @Test
  void startsANewMovieAtThePriorMean() {
    new ChainWarmStart(start).load(chain, 0, false);

    assertThat(row(chain.movies().rows(), 1)).containsExactly(.5f, .25f, 0, 0);
  }

  @Test
  void takesOverWhatHavingRatedAMovieSaysOfAUser() {
    new ChainWarmStart(start).load(chain, 0, false);

    float[] links = chain.users().weights().values();
    assertThat(links).containsExactly(7, 8, 0, 0, 0, 0, 0, 0, 5, 6, 0, 0);
    assertThat(chain.users().weights().strength()).containsExactly(4);
  }

  /// The features of movies are who rated them (two users), then comedy, drama and horror.
  @Test
  void matchesDeclaredFeaturesByName() {
    new ChainWarmStart(start).load(chain, 0, false);

    float[] weights = chain.movies().weights().values();
    assertThat(row(weights, 2)).containsExactly(.1f, .2f, 0, 0);
    assertThat(row(weights, 3)).containsExactly(0, 0, 0, 0);
    assertThat(row(weights, 4)).containsExactly(.3f, .4f, 0, 0);
    assertThat(chain.movies().weights().strength()).containsExactly(9, 16);
  }

  @Test
  void takesOverPriorsAndNoise() {
    new ChainWarmStart(start).load(chain, 0, false);

    assertThat(chain.users().prior().mean()).containsExactly(1, -1);
    assertThat(chain.users().prior().precision()).containsExactly(2, 0, 0, 3);
    assertThat(chain.movies().prior().mean()).containsExactly(.5, .25);
    assertThat(chain.state()[0]).isCloseTo(Math.log(6), within(1e-12));
    assertThat(chain.state()[1]).isCloseTo(Math.log(2 * 3) / 2, within(1e-12));
  }

  @Test
  void fitsADesignOfTheSameSizeAndLinks() {
    assertThat(ChainWarmStart.fits(start, DESIGN)).isTrue();
    assertThat(ChainWarmStart.fits(start, new Design(1, true, false, 10))).isTrue();
    assertThat(ChainWarmStart.fits(start, new Design(2, true, true, 0))).isFalse();
    assertThat(ChainWarmStart.fits(start, new Design(1, false, true, 0))).isFalse();
  }

  @Test
  void fitsNoModelOfAnotherKind() {
    RatingModel biases =
        new BaselineTrainer()
            .tune(data, 1, TrainingMonitor.NONE)
            .train(data, null, TrainingMonitor.NONE);

    assertThat(ChainWarmStart.fits(WarmStart.sameMovies(biases, 0), DESIGN)).isFalse();
  }

  private static float[] row(float[] rows, int row) {
    return Arrays.copyOfRange(rows, row * STRIDE, (row + 1) * STRIDE);
  }

  private static MovieMetadata genre(String genre) {
    return new MovieMetadata(null, List.of(genre));
  }

  private static BayesianModel older() {
    SidePrior users =
        new SidePrior(new float[] {1, -1}, new float[] {2, 0, 0, 3}, new float[0], new float[] {4});
    SidePrior movies =
        new SidePrior(
            new float[] {.5f, .25f},
            new float[] {1, 0, 0, 1},
            new float[] {.1f, .2f, 0, 0, .3f, .4f, 0, 0},
            new float[] {9, 16});
    return new BayesianModel(
        new Standardisation(3, 1),
        0,
        2,
        UserAttributeEncoder.learn(List.of()),
        MovieFeatureEncoder.learn(List.of(genre("Comedy"), genre("Horror"))),
        List.of(
            new PosteriorSample(
                6,
                new float[] {1, 2, 0, 0, 3, 4, 0, 0},
                new float[] {5, 6, 0, 0, 7, 8, 0, 0},
                users,
                movies)));
  }
}
