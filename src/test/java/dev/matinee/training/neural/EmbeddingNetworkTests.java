package dev.matinee.training.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.SmallRatings;
import dev.matinee.model.rating.Standardisation;
import dev.matinee.model.rating.factor.FoldInRidge;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class EmbeddingNetworkTests {

  static final double STEP = 1e-3;

  @Test
  void gradientOfEmbeddingsAgreesWithFiniteDifferences() {
    checkEmbeddings(new Fixture(List.of()));
  }

  @Test
  void gradientOfEmbeddingsUnderAHeadAgreesWithFiniteDifferences() {
    checkEmbeddings(new Fixture(List.of(5, 4)));
  }

  @Test
  void gradientOfDenseWeightsAgreesWithFiniteDifferences() {
    Fixture fixture = new Fixture(List.of(5, 4));
    DenseLayers layers = fixture.layers();
    INDArray weights = layers.parameters();

    fixture.network.differentiate(fixture.batch);
    float[] gradient = layers.gradients().dup('c').data().asFloat();

    for (int i = 0; i < gradient.length; i++) {
      float weight = weights.getFloat(0, i);
      weights.putScalar(0, i, weight + STEP);
      double higher = fixture.loss();
      weights.putScalar(0, i, weight - STEP);
      double lower = fixture.loss();
      weights.putScalar(0, i, weight);
      assertThat(gradient[i]).isCloseTo((float) ((higher - lower) / (2 * STEP)), within(.01f));
    }
  }

  @Test
  void gradientOfTwoByTwoRatings() {
    // One rating z = 1 of user 0 and movie 0, p = 2, q = 3, biases 0, no penalty worth the name:
    // error 6 - 1 = 5, so dp = 5 * 3, dq = 5 * 2, db = dc = 5.
    RowPenalty penalty = new RowPenalty(new int[] {1, 1}, new FoldInRidge(1e-9f, 0, 1e-9f));
    EmbeddingTable users = new EmbeddingTable(1, penalty, 1, new java.util.SplittableRandom(1));
    EmbeddingTable movies = new EmbeddingTable(1, penalty, 1, new java.util.SplittableRandom(1));
    users.weight()[0] = 2;
    movies.weight()[0] = 3;
    users.groups().group(new int[] {0}, 1);
    movies.groups().group(new int[] {0}, 1);
    float error = users.dotPlusBiases(0, movies, 0) - 1;

    users.differentiate(movies, new int[] {0}, new float[] {error});
    movies.differentiate(users, new int[] {0}, new float[] {error});

    assertThat(users.gradient()).usingComparatorWithPrecision(1e-5f).containsExactly(15, 5);
    assertThat(movies.gradient()).usingComparatorWithPrecision(1e-5f).containsExactly(10, 5);
  }

  @Test
  void firstStepOfAdamIsTheLearningRate() {
    Fixture fixture = new Fixture(List.of());
    float[] before = fixture.network.users().weight().clone();

    fixture.network.differentiate(fixture.batch);
    fixture.network.update(.01);

    float[] after = fixture.network.users().weight();
    for (int i = 0; i < before.length; i++) {
      assertThat(Math.abs(after[i] - before[i])).isCloseTo(.01f, within(1e-4f));
    }
  }

  @Test
  void groupsEveryPairOnce() {
    RowGroups groups = new RowGroups(10, 6);
    groups.group(new int[] {9, 9, 9}, 3);

    groups.group(new int[] {4, 2, 4, 7, 2, 4}, 6);

    assertThat(groups.size()).isEqualTo(3);
    assertThat(List.of(groups.row(0), groups.row(1), groups.row(2))).containsExactly(4, 2, 7);
    assertThat(groups.first(0)).isEqualTo(5);
    assertThat(groups.next(5)).isEqualTo(2);
    assertThat(groups.next(2)).isZero();
    assertThat(groups.next(0)).isNegative();
  }

  private static void checkEmbeddings(Fixture fixture) {
    for (EmbeddingTable table : List.of(fixture.network.users(), fixture.network.movies())) {
      fixture.network.differentiate(fixture.batch);
      float[] gradient = table.gradient().clone();
      RowGroups groups = table.groups();
      for (int g = 0; g < groups.size(); g++) {
        for (int k = 0; k < Fixture.WIDTH; k++) {
          double slope = fixture.slope(table.weight(), groups.row(g) * Fixture.WIDTH + k);
          assertThat(gradient[g * Fixture.WIDTH + k]).isCloseTo((float) slope, within(.01f));
        }
      }
    }
  }

  /// A batch that holds every rating, so that the penalties of the batch are all penalties.
  private static final class Fixture {

    static final int FACTORS = 3;
    static final int WIDTH = FACTORS + 1;

    final Pairs pairs;
    final MiniBatch batch;
    final EmbeddingNetwork network;
    final FoldInRidge ridge;

    Fixture(List<Integer> hiddenLayers) {
      NeuralSettings settings =
          new NeuralSettings(FACTORS, hiddenLayers, 0, .02, .9, .05, 64, 5, 3);
      var ratings = SmallRatings.of(new double[][] {{1, 5, 0}, {0, 9, 4}, {7, 0, 0}, {2, 3, 8}});
      this.pairs = new Pairs(ratings, Standardisation.of(ratings));
      this.batch = new MiniBatch(16);
      this.network = new EmbeddingNetwork(pairs, settings, 16, 1);
      this.ridge = settings.ridge();
      pairs.fill(batch, 0);
    }

    DenseLayers layers() {
      return Objects.requireNonNull(network.layers());
    }

    double slope(float[] weights, int i) {
      float weight = weights[i];
      weights[i] = (float) (weight + STEP);
      double higher = loss();
      weights[i] = (float) (weight - STEP);
      double lower = loss();
      weights[i] = weight;
      return (higher - lower) / (2 * STEP);
    }

    double loss() {
      return (network.squaredErrors(batch)
              + penalty(network.users(), pairs.userCounts())
              + penalty(network.movies(), pairs.movieCounts()))
          / 2;
    }

    private double penalty(EmbeddingTable table, int[] counts) {
      double sum = 0;
      for (int row = 0; row < counts.length; row++) {
        double strength = ridge.base() + ridge.perRating() * counts[row];
        for (int k = 0; k < WIDTH; k++) {
          double weight = table.weight()[row * WIDTH + k];
          sum += (k < FACTORS ? strength : ridge.bias()) * weight * weight;
        }
      }
      return sum;
    }
  }
}
