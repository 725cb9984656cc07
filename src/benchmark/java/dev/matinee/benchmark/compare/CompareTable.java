package dev.matinee.benchmark.compare;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// The result of a comparison, one row for each figure.
record CompareTable(String base, String candidate, List<Row> rows) {

  private static final String NONE = "-";

  /// The unit in which a row shows its times.
  enum Unit {
    SECONDS("s", 1),
    MILLISECONDS("ms", 1e3),
    MICROSECONDS("us", 1e6),
    MULTIPLES("x", 1);

    private final String symbol;
    private final double perSecond;

    Unit(String symbol, double perSecond) {
      this.symbol = symbol;
      this.perSecond = perSecond;
    }

    /// Returns the largest unit in which `seconds` is at least 1.
    static Unit of(double seconds) {
      return seconds >= 1 ? SECONDS : seconds >= 1e-3 ? MILLISECONDS : MICROSECONDS;
    }

    String show(double seconds) {
      double value = seconds * perSecond;
      if (Double.isNaN(value)) {
        return NONE;
      }
      String format = value >= 100 ? "%,.0f %s" : value >= 10 ? "%.1f %s" : "%.2f %s";
      return String.format(Locale.ROOT, format, value, symbol);
    }
  }

  /// One line of the table.
  sealed interface Row {

    /// Figures of all pairs.
    record Measured(String name, Pairs pairs, Unit unit) implements Row {}

    /// A measurement that a revision or the machine does not allow.
    ///
    /// @param why what to read instead of figures
    record NotMeasured(String name, String why) implements Row {}
  }

  void print(PrintWriter out) {
    line(out, "", "wall time", "", "", "", "CPU time", "", "", "", "");
    line(out, "", base, candidate, "ratio", "range", "base", "candidate", "ratio", "range", "RMSE");
    for (Row row : rows) {
      switch (row) {
        case Row.Measured(String name, Pairs pairs, Unit unit) -> print(out, name, pairs, unit);
        case Row.NotMeasured(String name, String why) -> out.printf("%-27s  %s%n", name, why);
      }
    }
    out.println("Times are medians. A ratio is candidate / base: its median and range over pairs.");
    out.println("* The benchmarks of the two revisions differ, so they may do different work.");
    out.flush();
  }

  private static void print(PrintWriter out, String name, Pairs pairs, Unit unit) {
    Ratio wall = pairs.ratio(Timing::seconds);
    Ratio cpu = pairs.ratio(Timing::cpuSeconds);
    line(
        out,
        name,
        unit.show(pairs.medianOfBase(Timing::seconds)),
        unit.show(pairs.medianOfCandidate(Timing::seconds)),
        plain(wall.median()),
        range(wall),
        unit.show(pairs.medianOfBase(Timing::cpuSeconds)),
        unit.show(pairs.medianOfCandidate(Timing::cpuSeconds)),
        plain(cpu.median()),
        range(cpu),
        errors(pairs, Timing::rmse));
  }

  private static void line(PrintWriter out, Object... cells) {
    out.println("%-27s%17s%17s%7s  %-13s%11s%11s%7s  %-13s%s".formatted(cells).stripTrailing());
  }

  private static String plain(double ratio) {
    return Double.isNaN(ratio) ? NONE : String.format(Locale.ROOT, "%.2f", ratio);
  }

  private static String range(Ratio ratio) {
    return Double.isNaN(ratio.median()) ? "" : plain(ratio.low()) + "-" + plain(ratio.high());
  }

  private static String errors(Pairs pairs, ToDoubleFunction<Timing> rmse) {
    double before = pairs.medianOfBase(rmse);
    return Double.isNaN(before)
        ? ""
        : String.format(Locale.ROOT, "%.4f, %.4f", before, pairs.medianOfCandidate(rmse));
  }
}
