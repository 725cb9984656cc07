package dev.matinee.training.bayesian;

import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.rating.bayesian.BayesianModel;
import dev.matinee.model.rating.bayesian.PosteriorSample;
import dev.matinee.training.bayesian.gibbs.GibbsChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A run of a chain: burn-in until the chain has converged, then samples that are nearly
/// independent of each other.
///
/// The first half of the sweeps up to convergence is dropped. Then a sample is kept every one and a
/// half autocorrelation times of the predictions. A run thus chooses its own length. Only a run
/// that reaches the time limit depends on the speed of the machine.
final class PosteriorSampling {

  private static final Logger log = LoggerFactory.getLogger(PosteriorSampling.class);

  private static final int CHECK_EVERY = 5;
  private static final int MIN_SWEEPS = 60;
  private static final int FIRST_SPACING = 2;
  private static final int TYPICAL_SPACING = 5;
  private static final int MAX_SPACING = 8;

  private final GibbsChain chain;
  private final AutocorrelationProbe probe;
  private final ConvergenceCheck convergence = new ConvergenceCheck();
  private final int capacity;
  private final long deadline;
  private final List<Kept> kept = new ArrayList<>();
  private int spacing = FIRST_SPACING;
  private int burnIn = -1;
  private double autocorrelation = Double.NaN;

  /// A sample and the number of its sweep.
  private record Kept(int sweep, PosteriorSample sample) {}

  /// @param capacity most samples to keep
  PosteriorSampling(GibbsChain chain, RatingTable ratings, int capacity, Duration maxTime) {
    this.chain = chain;
    this.probe = new AutocorrelationProbe(ratings, 1);
    this.capacity = capacity;
    this.deadline = System.nanoTime() + maxTime.toNanos();
  }

  BayesianModel run(TrainingMonitor monitor) {
    int sweep = 0;
    while (kept.size() < capacity || Double.isNaN(autocorrelation)) {
      monitor.progress(sweep, expected(sweep), Double.NaN);
      chain.sweep();
      sweep++;
      if (sweep % spacing == 0) {
        keep(sweep);
      }
      if (burnIn < 0) {
        convergence.add(chain.state());
        if (sweep >= MIN_SWEEPS && sweep % CHECK_EVERY == 0 && convergence.converged()) {
          endBurnIn(sweep / 2);
        }
      } else if (Double.isNaN(autocorrelation)) {
        measure();
      }
      if (System.nanoTime() > deadline) {
        stop(sweep, monitor);
        break;
      }
    }
    monitor.progress(sweep, sweep, Double.NaN);
    log.info(
        "{} samples from {} sweeps, the first {} dropped, autocorrelation time {} sweeps",
        kept.size(),
        sweep,
        burnIn,
        Math.round(10 * autocorrelation) / 10.);
    return chain.model(kept.stream().map(Kept::sample).toList());
  }

  /// Ends a run at its time limit.
  private void stop(int sweep, TrainingMonitor monitor) {
    boolean converged = burnIn >= 0;
    if (!converged) {
      endBurnIn(sweep / 2);
    }
    if (kept.isEmpty()) {
      keep(sweep);
    }
    if (kept.size() < capacity || Double.isNaN(autocorrelation)) {
      monitor.remark(
          "The chain stopped at its time limit after %d sweeps, with %d of %d samples%s"
              .formatted(sweep, kept.size(), capacity, missing(converged)));
    }
  }

  /// Returns what else a run that ended early lacks.
  private String missing(boolean converged) {
    if (!converged) {
      return ", before it had converged";
    }
    return Double.isNaN(autocorrelation) ? ", before their distance was known" : "";
  }

  private void endBurnIn(int sweeps) {
    burnIn = sweeps;
    kept.removeIf(each -> each.sweep() <= sweeps);
  }

  /// Adds a sweep to the probe, and sets the spacing once the autocorrelation time is known.
  private void measure() {
    probe.add(chain);
    autocorrelation = probe.autocorrelation();
    if (!Double.isNaN(autocorrelation)) {
      spacing = Math.clamp(Math.round(1.5 * autocorrelation), FIRST_SPACING, MAX_SPACING);
      kept.removeIf(each -> each.sweep() % spacing != 0);
    }
  }

  private int expected(int sweep) {
    int last =
        burnIn < 0
            ? Math.max(sweep, 2 * MIN_SWEEPS) + capacity * TYPICAL_SPACING
            : sweep + (capacity - kept.size()) * spacing;
    return Math.max(sweep + 1, last);
  }

  /// Keeps a sample. At capacity, which burn-in can reach, it replaces the oldest.
  private void keep(int sweep) {
    if (kept.size() == capacity) {
      kept.removeFirst();
    }
    kept.add(new Kept(sweep, chain.sample()));
  }
}
