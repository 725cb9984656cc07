package dev.matinee.model.rating;

import dev.matinee.model.Monitor;
import dev.matinee.model.RatingTable;
import dev.matinee.model.Trainer;

/// Trains `mean + user bias + movie bias`.
public final class BaselineTrainer implements Trainer {

  @Override
  public String name() {
    return "baseline";
  }

  @Override
  public Recipe tune(RatingTable ratings, long seed, Monitor monitor) {
    throw new UnsupportedOperationException();
  }
}
