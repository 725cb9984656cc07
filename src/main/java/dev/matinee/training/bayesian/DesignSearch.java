package dev.matinee.training.bayesian;

import dev.matinee.model.RatingTable;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.training.bayesian.gibbs.Design;
import dev.matinee.training.bayesian.gibbs.GibbsChain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Chooses the [Design] of a model on an inner validation split: link features, declared features,
/// factors. Each candidate runs a short chain, on a sample of the users when there are many
/// ratings.
final class DesignSearch {

  private static final double VALIDATION_SHARE = .1;

  /// With fewer held-out ratings the validation error is noise.
  private static final int MIN_VALIDATION = 50;

  /// Number of ratings that is enough to rank designs.
  private static final int RATINGS = 100_000;

  /// Declared features are dropped only if the error without them is below this multiple. They help
  /// new users and movies, which the validation split does not contain.
  private static final double CLEARLY_BETTER = .998;

  private static final int SWEEPS = 90;
  private static final int BURN_IN = 30;

  private final TrainingData data;
  private final Split inner;
  private final long seed;
  private final TrainingMonitor monitor;
  private final Map<Design, Double> errors = new LinkedHashMap<>();
  private int step;
  private int steps;

  DesignSearch(TrainingData data, long seed, TrainingMonitor monitor) {
    RatingTable all = data.ratings();
    int stride = 1 + (all.size() - 1) / RATINGS;
    RatingTable sample = stride == 1 ? all : all.filter(i -> all.user(i) % stride == 0);
    this.data = data;
    this.inner = Split.random(sample, VALIDATION_SHARE, seed);
    this.seed = seed;
    this.monitor = monitor;
  }

  /// Returns the best design with at most `full.factors()` factors.
  Design best(Design full) {
    boolean declares = SearchedData.of(data).sideInformation();
    Design all = new Design(full.factors(), true, declares, full.trustShape());
    Design unlinked = new Design(full.factors(), false, declares, full.trustShape());
    Design biases = new Design(0, false, declares, full.trustShape());
    if (inner.holdout().size() < MIN_VALIDATION) {
      return biases;
    }
    List<Design> designs = new ArrayList<>(List.of(all, unlinked, biases));
    steps = (designs.size() + 1) * SWEEPS;
    Design best = best(designs);
    if (declares) {
      Design undeclared = new Design(best.factors(), best.linked(), false, best.trustShape());
      best = error(undeclared) < CLEARLY_BETTER * error(best) ? undeclared : best;
    }
    monitor.progress(steps, steps, error(best));
    return best;
  }

  /// Returns the validation error of every candidate, for the log.
  String outcome() {
    return errors.entrySet().stream()
        .map(
            tried ->
                String.format(
                    Locale.ROOT,
                    "RMSE %.4f with %d factors, features %s",
                    tried.getValue(),
                    tried.getKey().factors(),
                    tried.getKey().features()))
        .collect(Collectors.joining("; "));
  }

  private Design best(List<Design> designs) {
    Design best = designs.getFirst();
    for (Design design : designs) {
      if (error(design) < error(best)) {
        best = design;
      }
    }
    return best;
  }

  private double error(Design design) {
    return errors.computeIfAbsent(design, this::measure);
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
