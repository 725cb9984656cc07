package dev.matinee.benchmark.load;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The results of a load run as a table, with one row per kind of request.
///
/// @param actual measured value of each assertion of [LoadSimulation], by request and figure
/// @param seconds length of a phase
record LoadTable(Map<String, Double> actual, int seconds) {

  private static final Pattern ASSERTION =
      Pattern.compile("(.+: .+?) is .+ : (?:true|false) \\(actual : (.+)\\)");
  private static final String ROW = "%-18s%14s%16s%10s%10s%n";

  /// Reads the values of the assertions from the output of Gatling.
  static LoadTable of(List<String> output, int seconds) {
    Map<String, Double> actual = new HashMap<>();
    for (String line : output) {
      Matcher assertion = ASSERTION.matcher(line);
      if (assertion.matches()) {
        actual.put(assertion.group(1), Double.valueOf(assertion.group(2)));
      }
    }
    return new LoadTable(Map.copyOf(actual), seconds);
  }

  void print(PrintWriter out) {
    out.printf(ROW, "", "requests/s", "of a constant", "p50 ms", "p99 ms");
    for (RequestKind kind : RequestKind.values()) {
      double rate = rate(kind);
      out.printf(
          ROW,
          kind,
          String.format(Locale.ROOT, "%,.0f", rate),
          String.format(Locale.ROOT, "%.2f", rate / rate(RequestKind.CONSTANT_ANSWER)),
          latency(kind, "50th"),
          latency(kind, "99th"));
    }
    out.printf(
        "requests/s: %d connections, each busy. p50, p99: at half of that rate, in whole ms.%n",
        LoadSimulation.CONNECTIONS);
  }

  private double rate(RequestKind kind) {
    return figure(kind + ": count of all events") / seconds;
  }

  private String latency(RequestKind kind, String percentile) {
    String name = LoadSimulation.atHalfRateName(kind);
    double millis = figure("%s: %s percentile of response time".formatted(name, percentile));
    return String.format(Locale.ROOT, "%.0f", millis);
  }

  private double figure(String name) {
    return actual.getOrDefault(name, Double.NaN);
  }
}
