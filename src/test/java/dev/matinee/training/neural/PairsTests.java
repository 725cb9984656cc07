package dev.matinee.training.neural;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.SmallRatings;
import dev.matinee.model.rating.Standardisation;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Three ratings with the mean 3 and the deviation 2, in batches of two.
class PairsTests {

  final Pairs pairs =
      new Pairs(SmallRatings.of(new double[][] {{1, 5}, {0, 3}}), new Standardisation(3, 2));
  final MiniBatch batch = new MiniBatch(2);

  @Test
  void fillsABatchWithStandardisedRatings() {
    pairs.fill(batch, 0);

    assertThat(pairs.size()).isEqualTo(3);
    assertThat(batch.size).isEqualTo(2);
    assertThat(batch.user).containsExactly(0, 0);
    assertThat(batch.movie).containsExactly(0, 1);
    assertThat(batch.target).containsExactly(-1, 1);
  }

  @Test
  void lastBatchMayBeShort() {
    pairs.fill(batch, 2);

    assertThat(batch.size).isEqualTo(1);
    assertThat(batch.capacity()).isEqualTo(2);
    assertThat(batch.user[0]).isEqualTo(1);
    assertThat(batch.movie[0]).isEqualTo(1);
    assertThat(batch.target[0]).isZero();
  }

  @Test
  void countsRatingsOfUsersAndMovies() {
    assertThat(pairs.userCounts()).containsExactly(2, 1);
    assertThat(pairs.movieCounts()).containsExactly(1, 2);
  }

  @Test
  void shufflesWithoutLosingARating() {
    Pairs many =
        new Pairs(SmallRatings.of(new double[][] {ascending(100)}), new Standardisation(0, 1));
    MiniBatch all = new MiniBatch(100);

    many.shuffle(new SplittableRandom(1));
    many.fill(all, 0);
    float[] once = all.target.clone();
    many.shuffle(new SplittableRandom(2));
    many.fill(all, 0);

    assertThat(all.target).isNotEqualTo(once).containsExactlyInAnyOrder(once);
    assertThat(once).hasSize(100).doesNotHaveDuplicates();
  }

  private static double[] ascending(int count) {
    double[] ratings = new double[count];
    for (int i = 0; i < count; i++) {
      ratings[i] = i + 1;
    }
    return ratings;
  }
}
