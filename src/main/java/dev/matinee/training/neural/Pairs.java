package dev.matinee.training.neural;

import dev.matinee.model.RatingTable;
import dev.matinee.model.rating.Standardisation;
import java.util.SplittableRandom;

/// Ratings as pairs of a user and a movie, shuffled before every epoch.
final class Pairs {

  private final RatingTable ratings;
  private final Standardisation standardisation;
  private final int[] order;

  Pairs(RatingTable ratings, Standardisation standardisation) {
    this.ratings = ratings;
    this.standardisation = standardisation;
    this.order = new int[ratings.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
  }

  int size() {
    return order.length;
  }

  void shuffle(SplittableRandom random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }

  /// Fills `batch` with the pairs from `from` on, until it is full or the pairs end.
  void fill(MiniBatch batch, int from) {
    batch.size = Math.min(batch.capacity(), order.length - from);
    for (int i = 0; i < batch.size; i++) {
      int entry = order[from + i];
      batch.user[i] = ratings.user(entry);
      batch.movie[i] = ratings.movie(entry);
      batch.target[i] = standardisation.standardise(ratings.value(entry));
    }
  }

  int[] userCounts() {
    return ratings.userCounts();
  }

  int[] movieCounts() {
    return ratings.movieCounts();
  }
}
