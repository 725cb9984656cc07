package dev.matinee.training.bayesian;

import dev.matinee.model.RatingTable;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.training.bayesian.gibbs.Design;
import dev.matinee.training.bayesian.gibbs.GibbsChain;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Short chains that try designs on some data, each without the same tenth of the ratings, and
/// their errors on this tenth.
final class DesignTrials {

  private static final double VALIDATION_SHARE = .1;

  /// With fewer held-out ratings the validation error is noise.
  private static final int MIN_VALIDATION = 50;

  private static final int SWEEPS = 90;
  private static final int BURN_IN = 30;

  private final TrainingData data;
  private final Split inner;
  private final long seed;
  private final TrainingMonitor monitor;
  private final Map<Design, Double> errors = new LinkedHashMap<>();
  private int step;
  private int steps;

  DesignTrials(TrainingData data, long seed, TrainingMonitor monitor) {
    this.data = data;
    this.inner = Split.random(data.ratings(), VALIDATION_SHARE, seed);
    this.seed = seed;
    this.monitor = monitor;
  }

  /// Returns whether there are enough ratings to rank designs.
  boolean canRank() {
    return inner.holdout().size() >= MIN_VALIDATION;
  }

  /// Announces how many designs are to be tried, for the monitor.
  void expect(int designs) {
    steps = designs * SWEEPS;
  }

  /// Returns the number of sweeps that all designs take together.
  int steps() {
    return steps;
  }

  /// Tells the monitor that all designs have been tried.
  void end(Design best) {
    if (!errors.isEmpty()) {
      monitor.progress(steps, steps, error(best));
    }
  }

  /// Returns the RMSE of a design on the held-out ratings. Tries each design once.
  double error(Design design) {
    return errors.computeIfAbsent(design, this::measure);
  }

  /// Returns the error of every design tried, for the log.
  String outcome() {
    if (errors.isEmpty()) {
      return "";
    }
    String size = String.format(Locale.ROOT, "on %,d ratings: ", data.ratings().size());
    return errors.entrySet().stream()
        .map(
            tried ->
                String.format(
                    Locale.ROOT,
                    "RMSE %.4f with %d factors, features %s",
                    tried.getValue(),
                    tried.getKey().factors(),
                    tried.getKey().features()))
        .collect(Collectors.joining("; ", size, ""));
  }

  private double measure(Design design) {
    RatingTable holdout = inner.holdout();
    GibbsChain chain = GibbsChain.cold(data.with(inner.train()), design, seed);
    double[] sum = new double[holdout.size()];
    double rmse = Double.NaN;
    for (int sweep = 1; sweep <= SWEEPS; sweep++) {
      monitor.progress(step++, Math.max(step, steps), rmse);
      chain.sweep();
      if (sweep > BURN_IN) {
        rmse = add(chain, sum, sweep - BURN_IN);
      }
    }
    return rmse;
  }

  /// Adds the predictions of the chain to `sum`, and returns the RMSE of the mean of the `count`
  /// predictions added so far.
  private double add(GibbsChain chain, double[] sum, int count) {
    RatingTable holdout = inner.holdout();
    double mean = chain.standardisation().mean();
    double deviation = chain.standardisation().deviation();
    double squares =
        IntStream.range(0, sum.length)
            .mapToDouble(
                i -> {
                  sum[i] += chain.predict(holdout.user(i), holdout.movie(i));
                  double error = mean + deviation * sum[i] / count - holdout.value(i);
                  return error * error;
                })
            .sum();
    return Math.sqrt(squares / sum.length);
  }
}
