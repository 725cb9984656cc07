package dev.matinee.charts;

import java.util.List;
import java.util.Locale;

/// Points to draw as one line, at least one. Those of one name and style are parts of one thing.
public record Series(String name, Style style, Dots dots, List<Point> points) {

  public Series {
    points = List.copyOf(points);
  }

  /// How a line looks.
  public enum Style {
    FIRST,
    SECOND,
    THIRD,
    /// One point by itself.
    RING,
    /// Only what the others are compared with.
    BASELINE;

    /// Returns the class in the style sheet.
    public String look() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Which points have a dot.
  public enum Dots {
    ALL,
    LAST,
    NONE
  }

  /// A point, in the units of the axes.
  ///
  /// @param text shown when its dot is pointed at; empty for none
  public record Point(double x, double y, String text) {}

  /// Returns what other series are compared with.
  static Series baseline(String name, List<Point> points) {
    return new Series(name, Style.BASELINE, Dots.NONE, points);
  }
}
