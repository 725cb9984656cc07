package dev.matinee.training.neural;

import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.memory.MemoryNeed;
import dev.matinee.model.memory.TrainerMemory;
import dev.matinee.model.memory.TrainingSize;
import dev.matinee.model.rating.RatingTrainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains embeddings of users and movies, and optional dense layers on top, in mini-batches:
/// squared error of standardised ratings, L2, Adam, early stopping.
///
/// [#tune] holds out a tenth of the ratings and tunes L2, the number of epochs and the ridge of the
/// fold-in on them. Dense layers use ND4J, embeddings plain arrays. The same ratings, settings and
/// seed give the same bits.
public final class NeuralTrainer implements RatingTrainer {

  private static final Logger log = LoggerFactory.getLogger(NeuralTrainer.class);

  private static final double VALIDATION_SHARE = .1;

  /// With fewer held-out ratings the validation error is noise, and the defaults do better.
  private static final int MIN_VALIDATION = 50;

  private static final int BYTES_PER_RATING = 20;

  /// Penalties, steps and positions of a row.
  private static final int NUMBERS = 20;

  private final NeuralSettings settings;

  public NeuralTrainer(NeuralSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "neural";
  }

  /// Tuning holds a split of 16 bytes a rating, and its order. Training holds weights, gradients'
  /// moments and counts for each row.
  @Override
  public TrainerMemory memory(TrainingSize size) {
    double weights = Float.BYTES * (settings.factors() + 1.);
    double row = 3 * weights + NUMBERS;
    return new TrainerMemory(
        new MemoryNeed(BYTES_PER_RATING, row, row + weights, 0), new MemoryNeed(0, 0, weights, 0));
  }

  @Override
  public Recipe tune(TrainingData data, long seed, TrainingMonitor monitor) {
    Split inner = Split.random(data.ratings(), VALIDATION_SHARE, seed);
    if (inner.holdout().size() < MIN_VALIDATION) {
      return NeuralRecipe.untuned(settings, seed);
    }
    Tuning tuning = new Tuning(inner, seed, monitor);
    NeuralRecipe recipe = tuning.best(settings);
    log.info("Tuned on {} ratings: {}", data.ratings().size(), recipe.settings());
    return recipe;
  }
}
