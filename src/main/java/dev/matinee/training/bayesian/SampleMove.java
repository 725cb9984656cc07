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

  /// Sweeps between two new samples, about two autocorrelation times.
  private static final int SPACING = 5;

  private final GibbsChain chain;
  private final boolean fresh;
  private final int sweeps;
  private final int samples;
  private final long deadline;

  /// @param chain a warm chain
  /// @param change see [WarmStart]
  /// @param capacity most samples to keep
  SampleMove(GibbsChain chain, double change, int capacity, Duration maxTime) {
    this.chain = chain;
    this.fresh = change > SMALL;
    this.sweeps = fresh ? SPACING : change > TINY ? 2 : 1;
    this.samples = fresh ? capacity : Math.min(capacity, chain.loadable());
    this.deadline = System.nanoTime() + maxTime.toNanos();
  }

  BayesianModel run(TrainingMonitor monitor) {
    List<PosteriorSample> moved = new ArrayList<>();
    if (fresh) {
      chain.load(chain.loadable() - 1);
    }
    do {
      if (!fresh) {
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
        fresh ? "drawn by the continued chain" : "moved to the new ratings",
        sweeps);
    return chain.model(moved);
  }
}
