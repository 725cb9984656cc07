package dev.matinee.training.ranking;

import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.training.blas.SymmetricMatrix;
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
    RankingTrainer ease = new EaseTrainer();
    RankingTrainer als = new AlsTrainer();
    return (data, scale, seed, monitor) -> {
      if (data.ratings().movies() > denseLimit) {
        return als.tune(data, scale, seed, monitor);
      }
      try {
        SymmetricMatrix.load();
        return ease.tune(data, scale, seed, monitor);
      } catch (LinkageError e) {
        log.warn("OpenBLAS cannot be loaded, so ALS trains the ranking model", e);
        return als.tune(data, scale, seed, monitor);
      }
    };
  }

  /// Returns the largest number of movies whose dense matrix takes at most half the size of the
  /// largest heap; at most 20,000.
  public static int denseLimit() {
    return (int)
        Math.min(MAX_MOVIES, Math.sqrt(Runtime.getRuntime().maxMemory() / 2. / Float.BYTES));
  }
}
