package dev.matinee.benchmark.growth;

import dev.matinee.benchmark.compare.Timing;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What the growth command measured, as a row of a table in Markdown.
///
/// @param imported the command `import`, start of Java included
/// @param report report of the model, as the HTTP interface gives it
/// @param log output of the command `train`
/// @param trained that command, start of Java included
/// @param peaks memory of that command
/// @param served live objects of the service with the model
/// @param startSeconds until the service was ready
record GrowthFigures(
    Timing imported,
    JsonNode report,
    List<String> log,
    Timing trained,
    Peaks peaks,
    long served,
    double startSeconds,
    double predictions,
    double lists) {

  static final String HEADER =
      """
      | ratings, users, movies | import s (CPU s); ratings/s | training s (CPU s): phases | sweeps | live heap; formula, MB | RAM; formula outside the heap, MB | model MB; bytes a movie, user, rating | heap serving, MB | start s | predictions/s; lists/s |
      |---|---|---|---|---|---|---|---|---|---|\
      """;

  /// What the application itself has of the heap, see `docs/scaling.md`.
  private static final long APPLICATION = 50_000_000;

  private static final Pattern NEED =
      Pattern.compile("needs about (\\d+) bytes of the heap, (\\d+) outside it");
  private static final Pattern SWEEPS =
      Pattern.compile("samples (?:from (\\d+) sweeps|.*, (\\d+) sweeps each)");

  /// Peaks of memory, in bytes.
  ///
  /// @param live live objects of the heap
  /// @param resident all memory in RAM
  record Peaks(long live, long resident) {}

  String row() {
    MatchResult need = matches(NEED).findFirst().orElseThrow();
    JsonNode per = report.path("bytesPer");
    long ratings = report.path("ratings").asLong();
    return String.format(
        Locale.ROOT,
        "| %,d, %,d, %,d | %.0f (%.0f); %,.0f | %.0f (%.0f): %s | %s | %,d; %,d | %,d; %,d | %,d;"
            + " %,.0f, %,.0f, %.0f | %,d | %.1f | %,.0f; %,.0f |",
        ratings,
        report.path("users").asLong(),
        report.path("movies").asLong(),
        imported.seconds(),
        imported.cpuSeconds(),
        ratings / imported.seconds(),
        trained.seconds(),
        trained.cpuSeconds(),
        phases(),
        sweeps(),
        megabytes(peaks.live()),
        megabytes(APPLICATION + Long.parseLong(need.group(1))),
        megabytes(peaks.resident()),
        megabytes(Long.parseLong(need.group(2))),
        megabytes(report.path("bytes").asLong()),
        per.path("movie").asDouble(),
        per.path("user").asDouble(),
        per.path("rating").asDouble(),
        megabytes(served),
        startSeconds,
        predictions,
        lists);
  }

  /// Returns the seconds of each phase.
  private String phases() {
    return report.path("seconds").properties().stream()
        .map(p -> String.format(Locale.ROOT, "%s %.1f", p.getKey(), p.getValue().asDouble()))
        .collect(Collectors.joining(", "));
  }

  /// Returns the sweeps of each chain, and what cut it short.
  private String sweeps() {
    String sweeps =
        matches(SWEEPS)
            .map(m -> m.group(1) == null ? m.group(2) + " a sample" : m.group(1))
            .collect(Collectors.joining(", "));
    return Stream.concat(
            Stream.of(sweeps), report.path("remarks").valueStream().map(JsonNode::asString))
        .collect(Collectors.joining("; "));
  }

  private Stream<MatchResult> matches(Pattern pattern) {
    return log.stream().flatMap(line -> pattern.matcher(line).results());
  }

  private static long megabytes(long bytes) {
    return Math.round(bytes / 1e6);
  }
}
