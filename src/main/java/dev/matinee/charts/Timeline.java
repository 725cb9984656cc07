package dev.matinee.charts;

import dev.matinee.charts.BarChart.Count;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Counts over time, in periods long enough for a chart.
///
/// @param period length of a period: `day`, `week`, `month`, `year` or `decade`
/// @param counts one per period, oldest first, including zeros; labelled by the first day
public record Timeline(String period, List<Count> counts) {

  private static final int MOST = 100;

  private static final List<Period> PERIODS =
      List.of(
          new Period("day", ChronoUnit.DAYS, "uuuu-MM-dd", day -> day),
          new Period(
              "week",
              ChronoUnit.WEEKS,
              "uuuu-MM-dd",
              day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))),
          new Period("month", ChronoUnit.MONTHS, "uuuu-MM", day -> day.withDayOfMonth(1)),
          new Period("year", ChronoUnit.YEARS, "uuuu", day -> day.withDayOfYear(1)),
          new Period(
              "decade",
              ChronoUnit.DECADES,
              "uuuu",
              day -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1)));

  /// A length of time.
  ///
  /// @param label date pattern of the label
  /// @param start maps a day to the first day of its period
  private record Period(
      String name, ChronoUnit length, String label, UnaryOperator<LocalDate> start) {

    boolean isFewBetween(LocalDate first, LocalDate last) {
      return length.between(start.apply(first), start.apply(last)) < MOST;
    }
  }

  /// Groups the counts of `days` by the shortest period that gives at most a hundred counts.
  public static Timeline of(SortedMap<LocalDate, Long> days) {
    if (days.isEmpty()) {
      return new Timeline("day", List.of());
    }
    Period period =
        PERIODS.stream()
            .filter(candidate -> candidate.isFewBetween(days.firstKey(), days.lastKey()))
            .findFirst()
            .orElse(PERIODS.getLast());
    return new Timeline(period.name, counts(days, period));
  }

  private static List<Count> counts(SortedMap<LocalDate, Long> days, Period period) {
    Map<LocalDate, Long> grouped = new TreeMap<>();
    days.forEach((day, count) -> grouped.merge(period.start.apply(day), count, Long::sum));
    DateTimeFormatter label = DateTimeFormatter.ofPattern(period.label, Locale.ROOT);
    LocalDate last = period.start.apply(days.lastKey());
    List<Count> counts = new ArrayList<>();
    for (LocalDate start = period.start.apply(days.firstKey());
        !start.isAfter(last);
        start = start.plus(1, period.length)) {
      counts.add(new Count(label.format(start), grouped.getOrDefault(start, 0L)));
    }
    return List.copyOf(counts);
  }
}
