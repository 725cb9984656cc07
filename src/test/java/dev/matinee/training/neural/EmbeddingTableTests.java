package dev.matinee.training.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.rating.factor.FoldInRidge;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EmbeddingTableTests {

  static final FoldInRidge NO_PENALTY = new FoldInRidge(1e-9f, 0, 1e-9f);

  /// `1 + 2 + 3 + 4 + 5 * 2` and the biases .5 and .25.
  @Test
  void predictsByTheDotProductAndBothBiases() {
    EmbeddingTable users = table(5, NO_PENALTY, 1);
    EmbeddingTable movies = table(5, NO_PENALTY, 1);
    set(users, 1, 2, 3, 4, 5, .5f);
    set(movies, 1, 1, 1, 1, 2, .25f);

    assertThat(users.dotPlusBiases(0, movies, 0)).isEqualTo(20.75f);
    assertThat(movies.dotPlusBiases(0, users, 0)).isEqualTo(20.75f);
    assertThat(users.bias(0)).isEqualTo(.5f);
  }

  @Test
  void startsWithSmallFactorsAndBiasesOfZero() {
    EmbeddingTable table = table(2, NO_PENALTY, 1, 1);
    float[] factors = new float[2];

    table.copyFactors(1, factors, 0);

    assertThat(table.bias(1)).isZero();
    assertThat(factors[0]).isNotZero().isBetween(-.5f, .5f);
    assertThat(factors[1]).isNotZero().isBetween(-.5f, .5f);
  }

  /// One rating z = 1 of p = 2 and q = 3, without penalty: the error is 6 - 1 = 5, so the gradient
  /// is 5 * 3 for p, 5 * 2 for q, and 5 for both biases.
  @Test
  void gradientOfOneRating() {
    EmbeddingTable users = table(1, NO_PENALTY, 1);
    EmbeddingTable movies = table(1, NO_PENALTY, 1);
    set(users, 2, 0);
    set(movies, 3, 0);
    users.groups().group(new int[] {0}, 1);
    movies.groups().group(new int[] {0}, 1);
    float error = users.dotPlusBiases(0, movies, 0) - 1;

    users.differentiate(movies, new int[] {0}, new float[] {error});
    movies.differentiate(users, new int[] {0}, new float[] {error});

    assertThat(users.gradient()).usingComparatorWithPrecision(1e-5f).containsExactly(15f, 5f);
    assertThat(movies.gradient()).usingComparatorWithPrecision(1e-5f).containsExactly(10f, 5f);
  }

  /// A user with two ratings has the penalties (2 + 2) / 2 on p = 2 and 4 / 2 on the bias .5 for
  /// each of them. Errors of 1 and -1 for q = 3 and q = 4 give `3 - 4 + 2 * 2 * 2` and `0 + 2 * 2 *
  /// .5`.
  @Test
  void gradientAddsThePenaltyOfEachRating() {
    EmbeddingTable users = table(1, new FoldInRidge(2, 1, 4), 2);
    EmbeddingTable movies = table(1, NO_PENALTY, 1, 1);
    set(users, 2, .5f);
    set(movies, 3, 0, 4, 0);
    users.groups().group(new int[] {0, 0}, 2);

    users.differentiate(movies, new int[] {0, 1}, new float[] {1, -1});

    assertThat(users.gradient()[0]).isEqualTo(7);
    assertThat(users.gradient()[1]).isEqualTo(2);
  }

  /// The inputs of the dense layers are `[p; q]`, so the slopes of p are 1 and 2, those of q 10 and
  /// 20.
  @Test
  void addsTheSlopesOfItsOwnFactors() {
    EmbeddingTable users = table(1, NO_PENALTY, 2);
    set(users, 0, 0);
    users.groups().group(new int[] {0, 0}, 2);
    users.differentiate(users, new int[] {0, 0}, new float[2]);

    users.addSlopes(new float[] {1, 10, 2, 20}, 0);
    assertThat(users.gradient()[0]).isEqualTo(3);

    users.addSlopes(new float[] {1, 10, 2, 20}, 1);
    assertThat(users.gradient()[0]).isEqualTo(33);
    assertThat(users.gradient()[1]).isZero();
  }

  /// While the gradient of a row keeps its sign and size, Adam moves it by the learning rate; each
  /// row counts its own steps.
  @Test
  void updateMovesTheRowsOfTheBatchByTheLearningRate() {
    EmbeddingTable users = table(1, NO_PENALTY, 1, 1);
    EmbeddingTable movies = table(1, NO_PENALTY, 1);
    set(users, 0, 0, 0, 0);
    set(movies, 1, 0);

    step(users, movies, 0);
    assertThat(users.weight())
        .usingComparatorWithPrecision(1e-5f)
        .containsExactly(-.1f, -.1f, 0f, 0f);
    step(users, movies, 0);
    step(users, movies, 1);

    assertThat(users.bias(0)).isCloseTo(-.2f, within(1e-5f));
    assertThat(users.bias(1)).isCloseTo(-.1f, within(1e-5f));
  }

  private static void step(EmbeddingTable users, EmbeddingTable movies, int user) {
    users.groups().group(new int[] {user}, 1);
    users.differentiate(movies, new int[] {0}, new float[] {2});
    users.update(.1);
  }

  private static EmbeddingTable table(int factors, FoldInRidge ridge, int... counts) {
    return new EmbeddingTable(factors, new RowPenalty(counts, ridge), 2, new SplittableRandom(1));
  }

  private static void set(EmbeddingTable table, float... weights) {
    System.arraycopy(weights, 0, table.weight(), 0, weights.length);
  }
}
