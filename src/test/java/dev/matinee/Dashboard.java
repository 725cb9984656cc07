package dev.matinee;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// The dashboard for Grafana.
final class Dashboard {

  static final Path FILE = Path.of("observability", "grafana", "dashboards", "matinee.json");

  /// What is neither the name of a metric nor a function: selectors, ranges, labels to group by,
  /// words between sets.
  private static final Pattern NO_METRIC =
      Pattern.compile(
          "\\{[^}]*}|\\[[^]]*]|\\b(by|without|on|ignoring) *\\([^)]*\\)|\\b(or|and|unless)\\b");

  private static final Pattern METRIC = Pattern.compile("[a-z_:][a-z0-9_:]*(?![a-z0-9_:]* *\\()");

  private Dashboard() {}

  /// Returns the names of all metrics that the dashboard shows.
  static Set<String> metrics() throws IOException {
    try (Stream<String> expressions =
        new JsonMapper().readTree(FILE.toFile()).findValuesAsString("expr").stream()) {
      return expressions.flatMap(Dashboard::metrics).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  static Stream<String> metrics(String expression) {
    Matcher names = METRIC.matcher(NO_METRIC.matcher(expression).replaceAll(" "));
    return names.results().map(result -> result.group());
  }
}
