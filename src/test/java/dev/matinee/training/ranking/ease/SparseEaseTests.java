package dev.matinee.training.ranking.ease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.Split;
import dev.matinee.model.evaluation.ListEvaluation;
import dev.matinee.model.ranking.ItemWeights;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseEaseTests {

  static final int MOVIES = 70;
  static final EaseSettings SETTINGS = new EaseSettings(2, .5, 1, MOVIES);

  /// Somebody rated both of any two movies. Two movies of three have a genre.
  static final CoOccurrence PAIRS =
      new CoOccurrence(
          EaseTests.random(60, MOVIES, .5),
          EaseTests.STRENGTH,
          IntStream.range(0, MOVIES)
              .mapToObj(m -> new MovieMetadata(null, m % 3 == 0 ? List.of() : List.of("" + m % 7)))
              .toList());

  /// The block of the most rated movies has all, some or none of them.
  @ParameterizedTest
  @ValueSource(ints = {MOVIES, 20, 0})
  void equalsEaseWithAllMoviesAsNeighbours(int block) {
    double[][] exact = matrix(new Ease(PAIRS, EaseTests.STRENGTH).solve(SETTINGS));

    double[][] sparse = matrix(solver(MOVIES, block).solve(SETTINGS));

    for (int j = 0; j < MOVIES; j++) {
      assertThat(sparse[j]).containsExactly(exact[j], within(2e-5));
    }
  }

  @Test
  void doesNotDependOnTheBlock() {
    double[][] all = matrix(solver(9, MOVIES).solve(SETTINGS));
    double[][] some = matrix(solver(9, 20).solve(SETTINGS));

    for (int j = 0; j < MOVIES; j++) {
      assertThat(some[j]).containsExactly(all[j], within(1e-5));
    }
  }

  @Test
  void weighsTheNeighboursOfEachMovieOnly() {
    double[][] weights = matrix(solver(9, MOVIES).solve(SETTINGS));

    for (int m = 0; m < MOVIES; m++) {
      int column = m;
      assertThat(IntStream.range(0, MOVIES).filter(j -> weights[j][column] != 0).count())
          .isEqualTo(9);
      assertThat(weights[m][m]).isZero();
    }
  }

  /// Movie 2 goes with movie 0 more often than movie 1 does.
  @Test
  void takesTheBestPredictorAsTheOnlyNeighbour() {
    RatingTable ratings =
        new RatingTable(
            3,
            3,
            new int[] {0, 0, 0, 1, 1, 2, 2},
            new int[] {0, 1, 2, 0, 2, 0, 1},
            new float[] {1, 1, 1, 1, 1, 1, .2f},
            new int[7]);
    CoOccurrence pairs = new CoOccurrence(ratings, EaseTests.STRENGTH, EaseTests.noMetadata(3));

    double[][] weights =
        matrix(new SparseEase(pairs, EaseTests.STRENGTH, 1, 3).solve(new EaseSettings(1, 0, 0, 3)));

    RegularizedCoOccurrence matrix =
        new RegularizedCoOccurrence(pairs, new EaseSettings(1, 0, 0, 3));
    float[] row = new float[3];
    matrix.full(2, row);
    assertThat(weights[1][0]).isZero();
    assertThat(weights[2][0]).isCloseTo(row[0] / row[2], within(1e-6));
  }

  @Test
  void keepsTheStrongestEntriesOfEachRow() {
    double[][] all = matrix(solver(30, MOVIES).solve(SETTINGS));
    double[][] cut = matrix(solver(30, MOVIES).solve(SETTINGS.withEntries(4)));

    for (int j = 0; j < MOVIES; j++) {
      double[] row = all[j];
      double[] sizes = IntStream.range(0, MOVIES).mapToDouble(m -> Math.abs(row[m])).toArray();
      double fourth = IntStream.range(0, MOVIES).mapToDouble(m -> sizes[m]).sorted().toArray()[66];
      for (int m = 0; m < MOVIES; m++) {
        assertThat(cut[j][m]).isEqualTo(sizes[m] >= fourth ? row[m] : 0);
      }
    }
  }

  @Test
  void givesTheSameBitsTwice() {
    assertThat(values(solver(9, 20).solve(SETTINGS)))
        .isEqualTo(values(solver(9, 20).solve(SETTINGS)));
  }

  @Test
  void copesWithMoviesThatNobodyRated() {
    RatingTable ratings =
        new RatingTable(1, 3, new int[1], new int[] {1}, new float[] {1}, new int[1]);
    CoOccurrence pairs = new CoOccurrence(ratings, EaseTests.STRENGTH, EaseTests.noMetadata(3));

    ItemWeights weights = new SparseEase(pairs, EaseTests.STRENGTH).solve(EaseSettings.DEFAULTS);

    assertThat(matrix(weights)).isDeepEqualTo(new double[3][3]);
  }

  /// Eight tastes, each of 30 movies: with 40 neighbours of 240 movies.
  @Test
  void ordersListsAlmostAsWellAsEase() {
    Split split = Split.random(tastes(600, 240, 8), .2, 1);
    CoOccurrence pairs =
        new CoOccurrence(split.train(), EaseTests.STRENGTH, EaseTests.noMetadata(240));
    ListEvaluation lists =
        new ListEvaluation(split.train(), split.holdout(), new RatingScale(1, 10, 1), 600);

    double dense = ndcg(lists, split, new Ease(pairs, EaseTests.STRENGTH));
    double sparse = ndcg(lists, split, new SparseEase(pairs, EaseTests.STRENGTH, 40, 240));

    assertThat(dense).isGreaterThan(1.3 * lists.ofPopularity().ndcgAt10());
    assertThat(sparse).isGreaterThan(.97 * dense);
  }

  private static double ndcg(ListEvaluation lists, Split split, EaseSolver solver) {
    ItemWeights weights = solver.solve(new EaseSettings(20, 1, 0, 240));
    return lists
        .of((user, into) -> weights.foldIn(split.train().of(user)).scoreAll(into))
        .ndcgAt10();
  }

  private static RatingTable tastes(int users, int movies, int tastes) {
    SplittableRandom random = new SplittableRandom(3);
    double[][] ratings = new double[users][movies];
    for (int u = 0; u < users; u++) {
      for (int m = 0; m < movies; m++) {
        boolean own = u % tastes == m % tastes;
        if (random.nextDouble() < (own ? .4 : .04)) {
          ratings[u][m] = own ? 8 + random.nextInt(3) : 1 + random.nextInt(6);
        }
      }
    }
    return SmallRatings.of(ratings);
  }

  private static SparseEase solver(int neighbours, int block) {
    return new SparseEase(PAIRS, EaseTests.STRENGTH, neighbours, block);
  }

  private static double[][] matrix(ItemWeights weights) {
    double[][] matrix = new double[weights.movies()][weights.movies()];
    for (int j = 0; j < matrix.length; j++) {
      weights.similarTo(j, matrix[j]);
    }
    return matrix;
  }

  private static float[] values(ItemWeights weights) {
    ArrayBundle bundle = new ArrayBundle();
    weights.writeTo(bundle);
    return bundle.floats("ranking.weight");
  }
}
