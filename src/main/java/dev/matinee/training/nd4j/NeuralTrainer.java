package dev.matinee.training.nd4j;

import dev.matinee.model.Monitor;
import dev.matinee.model.RatingTable;
import dev.matinee.model.Trainer;

/// Trains embeddings on mini-batches.
public final class NeuralTrainer implements Trainer {

  public NeuralTrainer(NeuralSettings settings) {}

  @Override
  public String name() {
    return "neural";
  }

  @Override
  public Recipe tune(RatingTable ratings, long seed, Monitor monitor) {
    throw new UnsupportedOperationException();
  }
}
