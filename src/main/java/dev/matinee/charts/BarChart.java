package dev.matinee.charts;

import java.util.ArrayList;
import java.util.List;

/// A bar chart of counts.
///
/// @param most the largest count, at least 1
/// @param bars from left to right
public record BarChart(long most, List<Bar> bars) {

  private static final double WIDTH = 600;
  private static final double HEIGHT = 160;
  private static final double SHARE = .8;

  /// A labelled count.
  ///
  /// @param text the count as text
  public record Count(String label, long count, String text) {

    public Count(String label, long count) {
      this(label, count, NumberTexts.count(count));
    }
  }

  /// A bar.
  ///
  /// @param x left edge
  /// @param y upper edge, from the top
  /// @param middle from the left
  /// @param labelled whether there is room for the label
  public record Bar(
      Count value, double x, double y, double width, double middle, boolean labelled) {

    public double height() {
      return HEIGHT - y;
    }
  }

  /// Draws `counts` with at most `mostLabels` labels.
  public static BarChart of(List<Count> counts, int mostLabels) {
    long most = Math.max(1, counts.stream().mapToLong(Count::count).max().orElse(1));
    double place = WIDTH / Math.max(1, counts.size());
    int every = Math.ceilDiv(counts.size(), mostLabels);
    List<Bar> bars = new ArrayList<>(counts.size());
    for (int i = 0; i < counts.size(); i++) {
      double x = place * (i + (1 - SHARE) / 2);
      double y = HEIGHT * (1 - (double) counts.get(i).count() / most);
      bars.add(
          new Bar(counts.get(i), x, y, SHARE * place, place * (i + .5), i % every == every / 2));
    }
    return new BarChart(most, List.copyOf(bars));
  }

  /// Returns the largest count as text.
  public String highest() {
    return bars.stream()
        .map(Bar::value)
        .filter(value -> value.count() == most)
        .map(Count::text)
        .findFirst()
        .orElse(NumberTexts.count(most));
  }
}
