package dev.matinee.benchmark.compare;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Runs of the base and of the candidate in turn: run `i` of each makes a pair.
record Pairs(List<Timing> base, List<Timing> candidate) {

  Pairs {
    base = List.copyOf(base);
    candidate = List.copyOf(candidate);
  }

  /// Returns these runs as multiples of other runs, one for each pair.
  Pairs dividedBy(List<Timing> others) {
    return new Pairs(divided(base, others), divided(candidate, others));
  }

  private static List<Timing> divided(List<Timing> runs, List<Timing> others) {
    return IntStream.range(0, runs.size())
        .mapToObj(i -> runs.get(i).dividedBy(others.get(i)))
        .toList();
  }

  double medianOfBase(ToDoubleFunction<Timing> figure) {
    return Ratio.median(values(base, figure));
  }

  double medianOfCandidate(ToDoubleFunction<Timing> figure) {
    return Ratio.median(values(candidate, figure));
  }

  Ratio ratio(ToDoubleFunction<Timing> figure) {
    return Ratio.of(values(base, figure), values(candidate, figure));
  }

  private static double[] values(List<Timing> runs, ToDoubleFunction<Timing> figure) {
    return runs.stream().mapToDouble(figure).toArray();
  }
}
