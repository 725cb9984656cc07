package dev.matinee.model.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The calibration of predictions and of their intervals on a hold-out.
///
/// @param bins held-out ratings by ascending prediction, in up to ten bins of about the same size;
///   equal predictions share a bin
/// @param normal coverage of `prediction +- z * deviation` with the model's deviations; empty if it
///   has none
/// @param conformal90 coverage of the conformal 90 % intervals in answers, cross-calibrated
public record Calibration(
    List<ReliabilityBin> bins, List<LevelCoverage> normal, double conformal90) {

  private static final int BINS = 10;

  /// Levels of two-sided intervals, with their half-widths in standard deviations.
  private static final double[][] LEVELS = {
    {.5, 0.6744898}, {.8, 1.2815516}, {.9, 1.6448536}, {.95, 1.9599640}
  };

  /// Measures `predictions`; there must be at least one.
  public static Calibration of(HoldoutPredictions predictions) {
    return new Calibration(
        bins(predictions), normal(predictions), predictions.figures().coverage90());
  }

  private static List<ReliabilityBin> bins(HoldoutPredictions predictions) {
    int[] order = ascending(predictions);
    List<ReliabilityBin> bins = new ArrayList<>();
    int from = 0;
    for (int bin = 1; bin <= BINS; bin++) {
      int to = (int) ((long) order.length * bin / BINS);
      while (to > 0
          && to < order.length
          && predictions.predicted(order[to]) == predictions.predicted(order[to - 1])) {
        to++;
      }
      if (to > from) {
        bins.add(bin(predictions, Arrays.copyOfRange(order, from, to)));
        from = to;
      }
    }
    return List.copyOf(bins);
  }

  private static int[] ascending(HoldoutPredictions predictions) {
    long[] keys = new long[predictions.size()];
    for (int i = 0; i < keys.length; i++) {
      int bits = Float.floatToIntBits((float) predictions.predicted(i));
      int sortable = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
      keys[i] = (long) sortable << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private static ReliabilityBin bin(HoldoutPredictions predictions, int[] entries) {
    double predicted = 0;
    double actual = 0;
    for (int i : entries) {
      predicted += predictions.predicted(i);
      actual += predictions.holdout().value(i);
    }
    return new ReliabilityBin(
        predictions.predicted(entries[0]),
        predictions.predicted(entries[entries.length - 1]),
        entries.length,
        predicted / entries.length,
        actual / entries.length);
  }

  private static List<LevelCoverage> normal(HoldoutPredictions predictions) {
    int n = predictions.size();
    if (IntStream.range(0, n).allMatch(i -> predictions.deviation(i) == 1)) {
      return List.of();
    }
    return Arrays.stream(LEVELS)
        .map(
            level ->
                new LevelCoverage(
                    level[0],
                    (double)
                            IntStream.range(0, n)
                                .filter(
                                    i ->
                                        Math.abs(predictions.error(i))
                                            <= level[1] * predictions.deviation(i))
                                .count()
                        / n))
        .toList();
  }
}
