package dev.matinee.training.ranking;

import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.training.blas.SymmetricMatrix;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Chooses how lists are learnt, by the size of the catalogue.
public final class RankingTrainers {

  private static final Logger log = LoggerFactory.getLogger(RankingTrainers.class);

  /// A dense matrix of so many movies takes 1.6 GB, and minutes to invert on two cores.
  private static final int MOST = 20_000;

  private RankingTrainers() {}

  /// Returns a trainer of item-item weights for up to `denseLimit` movies, of implicit factors for
  /// more, or where OpenBLAS does not run.
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
        log.warn("OpenBLAS cannot be loaded; lists are learnt by implicit factors instead", e);
        return als.tune(data, scale, seed, monitor);
      }
    };
  }

  /// Returns for how many movies a dense matrix takes at most half as much memory outside the heap
  /// as the heap may take; at most 20,000.
  public static int denseLimit() {
    return (int) Math.min(MOST, Math.sqrt(Runtime.getRuntime().maxMemory() / 2. / Float.BYTES));
  }
}
