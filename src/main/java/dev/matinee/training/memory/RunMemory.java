package dev.matinee.training.memory;

import dev.matinee.model.memory.MemoryNeed;
import dev.matinee.model.memory.TrainerMemory;
import dev.matinee.model.memory.TrainingSize;
import dev.matinee.training.configuration.Trainers;
import java.util.stream.Stream;

/// The memory of a training run: its data, all finished models, and the largest of its steps, which
/// come one after the other.
public final class RunMemory {

  /// All ratings, the same ratings split into a training part and a hold-out, and three sets of
  /// them, with the ids, attributes and metadata of users and movies.
  private static final MemoryNeed DATA = new MemoryNeed(32.5, 40, 60, 0);

  private RunMemory() {}

  /// Returns what a run from scratch needs. A retrain needs no more.
  public static MemoryNeed of(TrainingSize size, Trainers trainers) {
    MemoryNeed models = MemoryNeed.NONE;
    MemoryNeed largest = MemoryNeed.NONE;
    for (TrainerMemory trainer :
        Stream.concat(
                trainers.rating().stream().map(rating -> rating.memory(size)),
                Stream.of(trainers.ranking().memory(size)))
            .toList()) {
      models = models.plus(trainer.model());
      largest = largest.or(trainer.training(), size);
    }
    return DATA.plus(models).plus(largest);
  }
}
