package dev.matinee.evaluation.report;

import dev.matinee.evaluation.Evaluation.Evidence;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.evaluation.IntervalCalibration;
import dev.matinee.model.evaluation.LevelCoverage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The share of test ratings inside prediction intervals, for several levels.
///
/// The service gives 90 % intervals. For another level, the 90 % interval is scaled by the factor
/// that reaches this level on the inner hold-out.
final class IntervalCoverage {

  private static final double SERVED = .9;
  private static final double[] LEVELS = {.1, .2, .3, .4, .5, .6, .7, .8, SERVED, .95, .99};

  private IntervalCoverage() {}

  static List<LevelCoverage> of(Evidence evidence) {
    double[] inner = scores(evidence.inner(), evidence.intervals());
    double[] test = scores(evidence.predictions(), evidence.intervals());
    return DoubleStream.of(LEVELS)
        .mapToObj(
            level ->
                new LevelCoverage(level, share(test, level == SERVED ? 1 : quantile(inner, level))))
        .toList();
  }

  /// Returns the share of test ratings inside the 90 % intervals.
  static double served(List<LevelCoverage> coverages) {
    return coverages.stream()
        .filter(coverage -> coverage.level() == SERVED)
        .mapToDouble(LevelCoverage::covered)
        .findFirst()
        .orElseThrow();
  }

  /// Returns the absolute errors in half-widths of the 90 % interval, ascending.
  private static double[] scores(HoldoutPredictions predictions, IntervalCalibration intervals) {
    return IntStream.range(0, predictions.size())
        .mapToDouble(
            i -> {
              double deviations = Math.abs(predictions.error(i)) / predictions.deviation(i);
              return deviations == 0
                  ? 0
                  : deviations
                      / intervals.halfWidth(
                          predictions.userRatings(i), predictions.movieRatings(i));
            })
        .sorted()
        .toArray();
  }

  /// Returns the split-conformal quantile of ascending scores; infinite if there are too few.
  private static double quantile(double[] scores, double level) {
    int rank = (int) Math.ceil(level * (scores.length + 1));
    return rank > scores.length ? Double.POSITIVE_INFINITY : scores[rank - 1];
  }

  private static double share(double[] scores, double factor) {
    return (double) Arrays.stream(scores).filter(score -> score <= factor).count() / scores.length;
  }
}
