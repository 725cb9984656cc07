package dev.matinee.training.bayesian;

import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.rating.WarmStart;
import dev.matinee.model.rating.bayesian.BayesianModel;
import dev.matinee.model.rating.bayesian.PosteriorSample;
import dev.matinee.training.bayesian.gibbs.GibbsChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Adapts an older model to new data, without burn-in.
///
/// After a small change, each sample moves by a sweep or two (the move step of resample-move, Gilks
/// and Berzuini 2001): the samples stay as independent as they were. After a large change, a chain
/// continues from the last sample and draws new ones.
final class SampleMove {

  private static final Logger log = LoggerFactory.getLogger(SampleMove.class);

  /// Shares of new ratings up to which samples move by one sweep, and by two.
  private static final double TINY = .02;

  private static final double SMALL = .05;

  /// Least and most sweeps between two new samples: two to five autocorrelation times.
  private static final int MIN_SPACING = 4;

  private static final int MAX_SPACING = 10;

  /// Ratings that all sweeps of a continued chain may read together. More sweeps make a more exact
  /// model, and cost little with few ratings.
  private static final long READ_RATINGS = 200_000_000;

  private final GibbsChain chain;

  /// Whether the chain draws new samples instead of moving the older ones.
  private final boolean redraws;

  private final int sweeps;
  private final int samples;
  private final long deadline;

  /// @param chain a warm chain
  /// @param change see [WarmStart]
  /// @param ratings number of ratings
  /// @param capacity most samples to keep
  SampleMove(GibbsChain chain, double change, int ratings, int capacity, Duration maxTime) {
    this.chain = chain;
    this.redraws = change > SMALL;
    this.samples = redraws ? capacity : Math.min(capacity, chain.loadable());
    this.sweeps = redraws ? spacing(ratings, samples) : change > TINY ? 2 : 1;
    this.deadline = System.nanoTime() + maxTime.toNanos();
  }

  private static int spacing(long ratings, int samples) {
    return Math.clamp(READ_RATINGS / (ratings * samples), MIN_SPACING, MAX_SPACING);
  }

  BayesianModel run(TrainingMonitor monitor) {
    List<PosteriorSample> moved = new ArrayList<>();
    if (redraws) {
      chain.load(chain.loadable() - 1);
    }
    do {
      if (!redraws) {
        chain.load(moved.size());
      }
      for (int sweep = 0; sweep < sweeps; sweep++) {
        monitor.progress(moved.size() * sweeps + sweep, samples * sweeps, Double.NaN);
        chain.sweep();
      }
      moved.add(chain.sample());
    } while (moved.size() < samples && System.nanoTime() < deadline);
    if (moved.size() < samples) {
      monitor.remark(
          "The chain stopped at its time limit, with %d of %d samples"
              .formatted(moved.size(), samples));
    }
    monitor.progress(samples * sweeps, samples * sweeps, Double.NaN);
    log.info(
        "{} samples {}, {} sweeps each",
        moved.size(),
        redraws ? "drawn by the continued chain" : "moved to the new ratings",
        sweeps);
    return chain.model(moved);
  }
}
