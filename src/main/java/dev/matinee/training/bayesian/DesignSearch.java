package dev.matinee.training.bayesian;

import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.training.bayesian.gibbs.Design;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Chooses the [Design] of a model on an inner validation split: link features, declared features,
/// factors. Each candidate runs a short chain, on a sample of the users when there are many
/// ratings.
///
/// In such a sample, movies have fewer ratings than in the whole, which is a handicap of designs
/// with factors. So when they lose on it, the search is repeated on a larger one.
final class DesignSearch {

  /// Number of ratings that is enough to rank designs with factors.
  private static final int SAMPLE = 100_000;

  /// Number of ratings on which a design without factors may be chosen, if there are so many.
  private static final int LARGE_SAMPLE = 10 * SAMPLE;

  /// Declared features are dropped only if the error without them is below this multiple. They help
  /// new users and movies, which the validation split does not contain.
  private static final double CLEARLY_BETTER = .998;

  private final TrainingData data;
  private final long seed;
  private final TrainingMonitor monitor;
  private final List<DesignTrials> samples = new ArrayList<>();

  DesignSearch(TrainingData data, long seed, TrainingMonitor monitor) {
    this.data = data;
    this.seed = seed;
    this.monitor = monitor;
  }

  /// Returns the best design with at most `full.factors()` factors.
  Design best(Design full) {
    return best(full, SAMPLE);
  }

  /// Looks at a sample of about `size` ratings first.
  Design best(Design full, int size) {
    Design best = best(full, sample(size));
    boolean handicapped = best.factors() == 0 && size < data.ratings().size();
    if (handicapped && size < LARGE_SAMPLE) {
      return best(full, LARGE_SAMPLE);
    }
    samples.getLast().end(best);
    return best;
  }

  private DesignTrials sample(int size) {
    RatingTable all = data.ratings();
    int stride = 1 + (all.size() - 1) / size;
    RatingTable sample = stride == 1 ? all : all.filter(i -> all.user(i) % stride == 0);
    int before = samples.stream().mapToInt(DesignTrials::steps).sum();
    DesignTrials trials =
        new DesignTrials(
            data.with(sample),
            seed,
            (step, steps, rmse) -> monitor.progress(before + step, before + steps, rmse));
    samples.add(trials);
    return trials;
  }

  private Design best(Design full, DesignTrials trials) {
    boolean declares = SearchedData.of(data).sideInformation();
    Design all = new Design(full.factors(), true, declares, full.trustShape());
    Design unlinked = new Design(full.factors(), false, declares, full.trustShape());
    Design biases = new Design(0, false, declares, full.trustShape());
    if (!trials.canRank()) {
      return biases;
    }
    List<Design> designs = List.of(all, unlinked, biases);
    trials.expect(designs.size() + 1);
    Design best = Collections.min(designs, Comparator.comparingDouble(trials::error));
    if (declares) {
      Design undeclared = new Design(best.factors(), best.linked(), false, best.trustShape());
      best = trials.error(undeclared) < CLEARLY_BETTER * trials.error(best) ? undeclared : best;
    }
    return best;
  }

  /// Returns the validation error of every candidate, for the log.
  String outcome() {
    return samples.stream()
        .map(DesignTrials::outcome)
        .filter(outcome -> !outcome.isEmpty())
        .collect(Collectors.joining(". "));
  }
}
