package dev.matinee.charts;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A drawing of lines in a frame.
///
/// @param width of the frame
/// @param height of the frame
/// @param across texts below the frame
/// @param up texts to the left of the frame, each at a line of the grid
/// @param lines the last one lies on top
public record LineChart(
    double width, double height, List<Tick> across, List<Tick> up, List<Line> lines) {

  private static final double WIDTH = 600;
  private static final double HEIGHT = 160;
  private static final double SIZE = 260;

  /// A text beside the frame.
  ///
  /// @param at from the left, or from the top
  /// @param look its class in the style sheet, which says on which side of `at` it lies
  public record Tick(double at, String text, String look) {}

  /// A line of the drawing.
  ///
  /// @param points as SVG wants them
  public record Line(String name, Series.Style style, String points, List<Dot> dots) {

    public String look() {
      return style.look();
    }

    public int dotRadius() {
      return style == Series.Style.RING ? 7 : 4;
    }
  }

  /// A dot of the drawing.
  ///
  /// @param x from the left
  /// @param y from the top
  /// @param text shown when it is pointed at
  public record Dot(double x, double y, String text) {}

  /// A name in the key of a drawing, and how what it names looks.
  public record Key(String name, Series.Style style) {

    public String look() {
      return style.look();
    }
  }

  /// Draws `series` in a wide frame.
  public static LineChart wide(Axis x, Axis y, List<Series> series) {
    return draw(WIDTH, HEIGHT, x, y, series);
  }

  /// Draws `series` in a square frame with the same axis both ways, and its diagonal.
  ///
  /// @param diagonal what lies on the diagonal
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

  /// Returns the texts below: where only both ends have one, these stay within the frame.
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
        SvgPoints.of(dots),
        switch (series.dots()) {
          case ALL -> dots;
          case LAST -> List.of(dots.getLast());
          case NONE -> List.of();
        });
  }

  /// Returns what the lines are, each name once.
  public List<Key> key() {
    return lines.stream()
        .map(line -> new Key(line.name(), line.style()))
        .distinct()
        .sorted(Comparator.comparing(Key::style))
        .toList();
  }

  /// Returns the class of the drawing in the style sheet.
  public String look() {
    return width == height ? "chart square" : "chart";
  }

  /// Returns where the texts below the frame stand.
  public double belowFrame() {
    return height + (width == height ? 22 : 28);
  }

  /// Returns the part of the plane to show: the frame, with room for the texts.
  public String viewBox() {
    return width == height ? "-50 -16 326 310" : "-70 -16 684 220";
  }
}
