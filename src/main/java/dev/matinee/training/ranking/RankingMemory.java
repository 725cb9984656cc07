package dev.matinee.training.ranking;

import dev.matinee.model.memory.MemoryNeed;
import dev.matinee.model.memory.TrainerMemory;
import dev.matinee.model.memory.TrainingSize;

/// The memory of the ranking trainers.
final class RankingMemory {

  /// An inner split of the ratings, 16 bytes each, and their co-occurrence.
  private static final int BYTES_PER_RATING = 20;

  /// Metadata and positions of a movie.
  private static final int NUMBERS = 400;

  /// Headers and references of the ratings of a user or a movie.
  private static final int RATINGS = 60;

  private RankingMemory() {}

  /// Returns the memory of [Ease]: the strongest entries of each row twice, while they are put
  /// together, and the dense matrix outside the heap.
  static TrainerMemory ease(TrainingSize size) {
    long movies = size.movies();
    double model =
        (double) Math.min(movies, EaseSettings.DEFAULTS.entries()) * (Integer.BYTES + Float.BYTES);
    return new TrainerMemory(
        new MemoryNeed(BYTES_PER_RATING, 0, model + NUMBERS, movies * movies * Float.BYTES),
        new MemoryNeed(0, 0, model, 0));
  }

  /// Returns the memory of [Als]: the ratings by user and by movie, and embeddings of both.
  static TrainerMemory als() {
    double embedding = (double) AlsSettings.DEFAULTS.factors() * Float.BYTES;
    return new TrainerMemory(
        new MemoryNeed(BYTES_PER_RATING, embedding + RATINGS, NUMBERS, 0),
        new MemoryNeed(0, 0, embedding, 0));
  }
}
