package dev.matinee.training.ranking;

import dev.matinee.model.memory.MemoryNeed;
import dev.matinee.model.memory.TrainerMemory;
import dev.matinee.model.memory.TrainingSize;
import dev.matinee.training.ranking.ease.EaseSettings;
import dev.matinee.training.ranking.ease.EaseSolver;

/// The memory of learning lists.
final class RankingMemory {

  /// An inner split of the ratings, 16 bytes each, and their co-occurrence.
  private static final int BYTES_PER_RATING = 20;

  /// Metadata and positions of a movie.
  private static final int NUMBERS = 400;

  /// A weight: the movie and the value.
  private static final int WEIGHT = Integer.BYTES + Float.BYTES;

  private RankingMemory() {}

  /// Returns the memory of dense weights: the strongest entries of each row twice, while they are
  /// put together, and the dense matrix outside the heap.
  static TrainerMemory dense(TrainingSize size) {
    double model = model(size);
    long matrix = size.movies() * size.movies() * Float.BYTES;
    return new TrainerMemory(
        new MemoryNeed(BYTES_PER_RATING, 0, model + NUMBERS, matrix),
        new MemoryNeed(0, 0, model, 0));
  }

  /// Returns the memory of sparse weights: all weights twice, by column and by row, and half of the
  /// block of the most rated movies.
  static TrainerMemory sparse(TrainingSize size) {
    double model = model(size);
    double block = Math.min(size.movies(), EaseSolver.mostMoviesOfBlock());
    double blockPerMovie = block * block * Float.BYTES / 2 / Math.max(1, size.movies());
    double weights = 2. * EaseSolver.NEIGHBOURS * WEIGHT;
    return new TrainerMemory(
        new MemoryNeed(BYTES_PER_RATING, 0, weights + blockPerMovie + NUMBERS, 0),
        new MemoryNeed(0, 0, model, 0));
  }

  private static double model(TrainingSize size) {
    return (double) Math.min(size.movies(), EaseSettings.DEFAULTS.entries()) * WEIGHT;
  }
}
