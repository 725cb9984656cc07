package dev.matinee.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class SplitTests {

  @Test
  void holdsOutTheNewestRatings() {
    RatingTable ratings = table(new int[] {50, 10, 40, 20, 30});

    Split split = newestPerUser(ratings, .4);

    assertThat(split.holdout().size()).isEqualTo(2);
    assertThat(split.holdout().movie(0)).isZero();
    assertThat(split.holdout().movie(1)).isEqualTo(2);
    assertThat(split.train().size()).isEqualTo(3);
  }

  @Test
  void breaksTiesByEntryOrder() {
    Split split = newestPerUser(table(new int[] {7, 7, 7, 7, 7}), .2);

    assertThat(split.holdout().size()).isOne();
    assertThat(split.holdout().movie(0)).isEqualTo(4);
  }

  @Test
  void countsTimesBeforeTheEpochAsOld() {
    Split split = newestPerUser(table(new int[] {-5, 3, -9, -1, 0}), .2);

    assertThat(split.holdout().movie(0)).isOne();
  }

  @Test
  void leavesUsersWithFewRatingsAlone() {
    Split split = newestPerUser(table(new int[] {1, 2, 3, 4}), .5);

    assertThat(split.holdout().size()).isZero();
  }

  @Test
  void leavesEverybodyARating() {
    Split split = newestPerUser(table(new int[] {1, 2, 3, 4, 5}), 1);

    assertThat(split.train().size()).isOne();
  }

  @Test
  void holdsOutAboutTheShareAtRandomAndTheSameForTheSameSeed() {
    RatingTable ratings = SmallRatings.generated(100, 100, 1);

    Split split = Split.random(ratings, .25, 3);

    assertThat(split.holdout().size()).isBetween(ratings.size() / 5, ratings.size() / 3);
    assertThat(split.train().size() + split.holdout().size()).isEqualTo(ratings.size());
    assertThat(movies(Split.random(ratings, .25, 3))).isEqualTo(movies(split));
    assertThat(movies(Split.random(ratings, .25, 4))).isNotEqualTo(movies(split));
  }

  @Test
  void findsTheNewestAmongSomeEntries() {
    RatingTable ratings = table(new int[] {1, 2, 3, 4, 5, 6, 7});

    BitSet newest = Split.newest(ratings, .2, i -> i != 6 && i != 0);

    assertThat(newest.stream()).containsExactly(5);
    assertThat(Split.newest(ratings, .2, i -> i > 2).isEmpty()).as("four are too few").isTrue();
  }

  @Test
  void rejectsSharesOutsideZeroToOne() {
    RatingTable ratings = table(new int[] {1});

    assertThatIllegalArgumentException().isThrownBy(() -> Split.random(ratings, 1.1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> newestPerUser(ratings, Double.NaN));
  }

  private static int[] movies(Split split) {
    int[] movies = new int[split.holdout().size()];
    for (int i = 0; i < movies.length; i++) {
      movies[i] = split.holdout().movie(i);
    }
    return movies;
  }

  /// One user who rated movie `i` at `times[i]`.
  private static RatingTable table(int[] times) {
    int[] movies = new int[times.length];
    float[] values = new float[times.length];
    for (int i = 0; i < times.length; i++) {
      movies[i] = i;
      values[i] = 5;
    }
    return new RatingTable(1, times.length, new int[times.length], movies, values, times);
  }

  private static Split newestPerUser(RatingTable ratings, double share) {
    return Split.of(ratings, Split.newest(ratings, share, i -> true));
  }
}
