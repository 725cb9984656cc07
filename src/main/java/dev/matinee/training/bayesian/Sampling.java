package dev.matinee.training.bayesian;

import dev.matinee.model.Monitor;
import dev.matinee.model.RatingTable;
import dev.matinee.model.rating.BayesianModel;
import dev.matinee.model.rating.PosteriorSample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a chain until it has settled, and from there until it has given enough samples that do not
/// depend on each other.
///
/// What came before the second half of the sweeps up to the moment of settling is dropped. Samples
/// are kept at a distance that doubles whenever there are too many. The chain decides on its own
/// length, up to a limit of time; only when that ends it, the result depends on the machine.
final class Sampling {

  private static final Logger log = LoggerFactory.getLogger(Sampling.class);

  private static final int LOOK_EVERY = 5;
  private static final int MIN_COLD_SWEEPS = 60;
  private static final int MIN_WARM_SWEEPS = 16;
  private static final int TYPICAL_COLD_SWEEPS = 150;
  private static final double TYPICAL_AUTOCORRELATION = 3;
  private static final double MAX_AUTOCORRELATION = 8;

  private final Chain chain;
  private final Probe probe;
  private final Mixing mixing = new Mixing();
  private final int capacity;
  private final int minSweeps;
  private final long deadline;
  private final List<Kept> kept = new ArrayList<>();
  private int spacing = 1;
  private int dropped = -1;
  private double autocorrelation = Double.NaN;

  /// A sample, and the sweep it was taken after.
  private record Kept(int sweep, PosteriorSample sample) {}

  /// @param capacity most samples to keep
  /// @param warm whether the chain goes on from a model
  Sampling(Chain chain, RatingTable ratings, int capacity, boolean warm, Duration maxTime) {
    this.chain = chain;
    this.probe = new Probe(ratings, 1);
    this.capacity = capacity;
    this.minSweeps = warm ? MIN_WARM_SWEEPS : MIN_COLD_SWEEPS;
    this.deadline = System.nanoTime() + maxTime.toNanos();
  }

  BayesianModel run(Monitor monitor) {
    int sweep = 0;
    while (!enough(sweep)) {
      monitor.progress(sweep, Math.max(sweep + 1, expected(sweep)), Double.NaN);
      chain.sweep();
      sweep++;
      mixing.add(chain.state());
      keep(sweep);
      if (dropped >= 0) {
        probe.add(chain);
        double time = probe.autocorrelation();
        autocorrelation = Double.isNaN(time) ? autocorrelation : time;
      } else if (sweep >= minSweeps && sweep % LOOK_EVERY == 0 && mixing.settled()) {
        settle(sweep / 2);
      }
      if (System.nanoTime() > deadline) {
        if (dropped < 0) {
          log.warn("The chain has not settled after {} sweeps, but its time is over", sweep);
          settle(sweep / 2);
        }
        break;
      }
    }
    monitor.progress(sweep, sweep, Double.NaN);
    log.info(
        "{} samples from {} sweeps, the first {} dropped, autocorrelation time {} sweeps",
        kept.size(),
        sweep,
        dropped,
        Math.round(10 * autocorrelation) / 10.);
    return chain.model(kept.stream().map(Kept::sample).toList());
  }

  private void settle(int burnIn) {
    dropped = burnIn;
    kept.removeIf(each -> each.sweep() <= burnIn);
  }

  private boolean enough(int sweep) {
    return dropped >= 0 && kept.size() >= capacity / 2 && sweep - dropped >= wanted();
  }

  /// Returns how many sweeps after the dropped ones give `capacity` independent samples.
  private double wanted() {
    double time = Double.isNaN(autocorrelation) ? MAX_AUTOCORRELATION : autocorrelation;
    return capacity * Math.min(MAX_AUTOCORRELATION, time);
  }

  private int expected(int sweep) {
    double time = Double.isNaN(autocorrelation) ? TYPICAL_AUTOCORRELATION : autocorrelation;
    int before =
        dropped >= 0 ? dropped : Math.max(sweep, Math.min(minSweeps * 2, TYPICAL_COLD_SWEEPS));
    return before + (int) Math.ceil(capacity * Math.min(MAX_AUTOCORRELATION, time));
  }

  /// Keeps a sample if it is its turn. While the chain settles, the oldest ones give way.
  private void keep(int sweep) {
    if (sweep % spacing != 0) {
      return;
    }
    if (kept.size() == capacity) {
      if (dropped < 0) {
        kept.removeFirst();
      } else {
        spacing *= 2;
        kept.removeIf(each -> each.sweep() % spacing != 0);
        if (sweep % spacing != 0) {
          return;
        }
      }
    }
    kept.add(new Kept(sweep, chain.sample()));
  }
}
