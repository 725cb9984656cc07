package dev.matinee.charts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// An axis of a chart: a range of values that maps to a length.
///
/// @param low value at the left, or at the bottom
/// @param high value at the right, or at the top
/// @param marks labelled values, ascending
public record Axis(double low, double high, List<Mark> marks) {

  /// Least range, so that a single value can be drawn too.
  private static final double LEAST = 1e-6;

  public Axis {
    marks = List.copyOf(marks);
  }

  /// A labelled value.
  public record Mark(double value, String text) {}

  /// Returns an axis from one round number to another that holds `values`, with marks at round
  /// numbers.
  ///
  /// @param steps about how many steps there may be from mark to mark
  public static Axis around(int steps, double... values) {
    double least = Arrays.stream(values).min().orElse(0);
    double most = Arrays.stream(values).max().orElse(1);
    double step = round(Math.max(most - least, LEAST) / steps);
    long first = (long) Math.floor(least / step + LEAST);
    long last = Math.max(first + 1, (long) Math.ceil(most / step - LEAST));
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + LEAST));
    String pattern = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
    return new Axis(
        first * step,
        last * step,
        LongStream.rangeClosed(first, last)
            .mapToObj(i -> new Mark(i * step, NumberTexts.format(pattern, i * step)))
            .toList());
  }

  /// Rounds `step` up to one of ..., 0.1, 0.2, 0.5, 1, 2, 5, 10, ...
  private static double round(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= step) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /// Returns an axis with a mark at each end.
  static Axis between(Mark low, Mark high) {
    return new Axis(low.value(), high.value(), List.of(low, high));
  }

  /// Returns the distance of `value` from the low end of an axis of this `length`.
  double at(double value, double length) {
    return Math.round(10 * length * (value - low) / Math.max(high - low, LEAST)) / 10.;
  }
}
