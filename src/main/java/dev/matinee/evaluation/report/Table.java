package dev.matinee.evaluation.report;

import dev.matinee.charts.NumberTexts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A table in the report.
record Table(List<String> columns, List<Row> rows) {

  /// One row, with a cell for every column.
  record Row(List<String> cells) {

    static Row of(String... cells) {
      return new Row(List.of(cells));
    }
  }

  /// Returns a table of names and values.
  static Table of(Map<String, ?> values) {
    return new Table(
        List.of("name", "value"),
        values.entrySet().stream()
            .map(value -> Row.of(value.getKey(), text(value.getValue())))
            .toList());
  }

  /// Returns a decimal number with four digits, a whole number with separators, else `toString`.
  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "–";
      case Double number -> NumberTexts.fine(number);
      case Long number -> NumberTexts.count(number);
      case Integer number -> NumberTexts.count(number);
      default -> value.toString();
    };
  }
}
