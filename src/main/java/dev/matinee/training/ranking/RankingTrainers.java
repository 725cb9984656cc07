package dev.matinee.training.ranking;

import dev.matinee.model.RatingScale;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.memory.TrainerMemory;
import dev.matinee.model.memory.TrainingSize;
import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.training.blas.SymmetricMatrix;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Chooses the ranking trainer by the size of the catalogue.
public final class RankingTrainers {

  private static final Logger log = LoggerFactory.getLogger(RankingTrainers.class);

  /// The dense matrix of this many movies takes 1.6 GB, and minutes to invert on two cores.
  private static final int MAX_MOVIES = 20_000;

  private RankingTrainers() {}

  /// Returns a trainer that uses [Ease] for up to `denseLimit` movies, and [Als] for more movies or
  /// without OpenBLAS.
  public static RankingTrainer upTo(int denseLimit) {
    return new BySize(denseLimit, new EaseTrainer(), new AlsTrainer());
  }

  private record BySize(int denseLimit, RankingTrainer ease, RankingTrainer als)
      implements RankingTrainer {

    @Override
    public Recipe tune(TrainingData data, RatingScale scale, long seed, TrainingMonitor monitor) {
      return trainer(data).tune(data, scale, seed, monitor);
    }

    @Override
    public Optional<Recipe> recall(Map<String, String> settings, TrainingData data, long seed) {
      return trainer(data).recall(settings, data, seed);
    }

    @Override
    public TrainerMemory memory(TrainingSize size) {
      return size.movies() > denseLimit ? RankingMemory.als() : RankingMemory.ease(size);
    }

    private RankingTrainer trainer(TrainingData data) {
      if (data.ratings().movies() > denseLimit) {
        return als;
      }
      try {
        SymmetricMatrix.load();
        return ease;
      } catch (LinkageError e) {
        log.warn("OpenBLAS cannot be loaded, so ALS trains the ranking model", e);
        return als;
      }
    }
  }

  /// Returns the largest number of movies whose dense matrix takes at most half the size of the
  /// largest heap; at most 20,000.
  public static int denseLimit() {
    return (int)
        Math.min(MAX_MOVIES, Math.sqrt(Runtime.getRuntime().maxMemory() / 2. / Float.BYTES));
  }
}
