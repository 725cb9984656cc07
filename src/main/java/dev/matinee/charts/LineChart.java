package dev.matinee.charts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A line chart.
///
/// @param width width of the frame
/// @param height height of the frame
/// @param across ticks below the frame
/// @param up ticks to the left of the frame, each with a grid line
/// @param lines the last one is drawn on top
public record LineChart(
    double width, double height, List<Tick> across, List<Tick> up, List<Line> lines) {

  private static final double WIDTH = 600;
  private static final double HEIGHT = 160;
  private static final double SIZE = 260;

  /// A label beside the frame.
  ///
  /// @param at distance from the left or from the top
  /// @param look CSS class, which sets the side of `at` on which the text stands
  public record Tick(double at, String text, String look) {}

  /// A line.
  ///
  /// @param points in the syntax of SVG
  public record Line(String name, Series.Style style, String points, List<Dot> dots) {

    public String look() {
      return style.look();
    }

    public int dotRadius() {
      return style == Series.Style.RING ? 7 : 4;
    }
  }

  /// A dot.
  ///
  /// @param x from the left
  /// @param y from the top
  /// @param text tooltip
  public record Dot(double x, double y, String text) {}

  /// An entry of the legend.
  public record Key(String name, Series.Style style) {

    public String look() {
      return style.look();
    }
  }

  /// Draws `series` in a wide frame.
  public static LineChart wide(Axis x, Axis y, List<Series> series) {
    return draw(WIDTH, HEIGHT, x, y, series);
  }

  /// Draws `series` in a square frame with the same axis in both directions, and the diagonal.
  ///
  /// @param diagonal name of the diagonal
  public static LineChart square(Axis axis, String diagonal, List<Series> series) {
    Series baseline =
        Series.baseline(
            diagonal,
            List.of(
                new Series.Point(axis.low(), axis.low(), ""),
                new Series.Point(axis.high(), axis.high(), "")));
    return draw(
        SIZE, SIZE, axis, axis, Stream.concat(Stream.of(baseline), series.stream()).toList());
  }

  private static LineChart draw(double width, double height, Axis x, Axis y, List<Series> series) {
    List<Tick> up =
        y.marks().stream()
            .map(mark -> new Tick(height - y.at(mark.value(), height), mark.text(), "left"))
            .toList();
    return new LineChart(
        width,
        height,
        across(x, width),
        up,
        series.stream().map(part -> line(part, width, height, x, y)).toList());
  }

  /// Returns the ticks below the frame. If only the two ends have one, the texts stay inside.
  private static List<Tick> across(Axis x, double width) {
    List<Axis.Mark> marks = x.marks();
    boolean ends = marks.size() == 2 && marks.getLast().value() == x.high();
    return IntStream.range(0, marks.size())
        .mapToObj(
            i ->
                new Tick(
                    x.at(marks.get(i).value(), width),
                    marks.get(i).text(),
                    ends ? (i == 0 ? "right" : "left") : "under"))
        .toList();
  }

  private static Line line(Series series, double width, double height, Axis x, Axis y) {
    List<Dot> dots =
        series.points().stream()
            .map(
                point ->
                    new Dot(x.at(point.x(), width), height - y.at(point.y(), height), point.text()))
            .toList();
    return new Line(
        series.name(),
        series.style(),
        dots.stream()
            .map(dot -> String.format(Locale.ROOT, "%.1f,%.1f", dot.x(), dot.y()))
            .collect(Collectors.joining(" ")),
        switch (series.dots()) {
          case ALL -> dots;
          case LAST -> List.of(dots.getLast());
          case NONE -> List.of();
        });
  }

  /// Returns the legend, with each name once.
  public List<Key> key() {
    return lines.stream()
        .map(line -> new Key(line.name(), line.style()))
        .distinct()
        .sorted(Comparator.comparing(Key::style))
        .toList();
  }

  /// Returns the CSS class of the chart.
  public String look() {
    return width == height ? "chart square" : "chart";
  }

  /// Returns the y position of the ticks below the frame.
  public double belowFrame() {
    return height + (width == height ? 22 : 28);
  }

  /// Returns the SVG view box: the frame and room for the ticks.
  public String viewBox() {
    return width == height ? "-50 -16 326 310" : "-70 -16 684 220";
  }
}
