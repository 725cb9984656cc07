package dev.matinee.training.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.SmallRatings;
import dev.matinee.model.rating.Standardisation;
import dev.matinee.model.rating.factor.FoldInRidge;
import dev.matinee.training.blas.GramProduct;
import dev.matinee.training.blas.NativeLibraries;
import dev.matinee.training.blas.OpenBlasThreads;
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

  /// The Bayesian trainer, which may run before, makes OpenBLAS use one thread.
  @Test
  void denseLayersUseAllThreadsAfterAnotherTrainerHasUsedOne() {
    NativeLibraries.load();
    GramProduct.prepare();
    assertThat(OpenBlasThreads.count()).isEqualTo(1);

    new Fixture(List.of(5, 4));

    assertThat(OpenBlasThreads.count()).isEqualTo(Runtime.getRuntime().availableProcessors());
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
