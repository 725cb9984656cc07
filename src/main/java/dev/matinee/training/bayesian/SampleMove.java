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
  private final int moved;
  private final int samples;
  private final int sweepsToMove;
  private final int sweepsToDraw;
  private final long deadline;

  /// @param chain a warm chain
  /// @param change see [WarmStart]
  /// @param ratings number of ratings
  /// @param capacity most samples to keep
  SampleMove(GibbsChain chain, double change, int ratings, int capacity, Duration maxTime) {
    this.chain = chain;
    this.moved = change > SMALL ? 0 : Math.min(capacity, chain.loadable());
    this.samples = capacity;
    this.sweepsToMove = change > TINY ? 2 : 1;
    this.sweepsToDraw =
        Math.clamp(READ_RATINGS / ((long) ratings * samples), MIN_SPACING, MAX_SPACING);
    this.deadline = System.nanoTime() + maxTime.toNanos();
  }

  /// Moves the samples. Then the chain continues and draws those that the older model lacks: all
  /// after a large change, and the rest if that model was cut short.
  BayesianModel run(TrainingMonitor monitor) {
    List<PosteriorSample> kept = new ArrayList<>(samples);
    int sweep = 0;
    int sweeps = moved * sweepsToMove + (samples - moved) * sweepsToDraw;
    if (moved == 0) {
      chain.load(chain.loadable() - 1);
    }
    do {
      boolean moves = kept.size() < moved;
      if (moves) {
        chain.load(kept.size());
      }
      for (int i = 0; i < (moves ? sweepsToMove : sweepsToDraw); i++) {
        monitor.progress(sweep++, sweeps, Double.NaN);
        chain.sweep();
      }
      kept.add(chain.sample());
    } while (kept.size() < samples && System.nanoTime() < deadline);
    if (kept.size() < samples) {
      monitor.remark(
          "The chain stopped at its time limit, with %d of %d samples"
              .formatted(kept.size(), samples));
    }
    monitor.progress(sweeps, sweeps, Double.NaN);
    log.info(
        "{} samples moved to the new ratings, {} drawn by the continued chain, {} sweeps",
        Math.min(moved, kept.size()),
        Math.max(0, kept.size() - moved),
        sweep);
    return chain.model(kept);
  }
}
