package dev.matinee.bench;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.Locale;

/// A report for people: one row for each kind of request.
public final class BenchTable {

  private static final String LABEL = "%-16s";
  private static final int WIDEST_BAR = 50;

  private final PrintWriter out;

  public BenchTable(PrintWriter out) {
    this.out = out;
  }

  /// Prints the whole report.
  ///
  /// @param histogram whether to draw the latencies too
  public void print(BenchReport report, boolean histogram) {
    head(report);
    report.results().forEach(this::row);
    notes(report);
    if (histogram) {
      report.results().forEach(this::histogram);
    }
    out.flush();
  }

  private void head(BenchReport report) {
    BenchReport.Machine machine = report.machine();
    out.printf(Locale.ROOT, "%s, %d connections%n", report.target(), report.connections());
    out.printf(
        Locale.ROOT,
        "client and service share this machine: %d cores, load before %.1f, client on Java %s%n",
        machine.cores(),
        machine.loadBefore(),
        machine.clientJava());
    out.printf(Locale.ROOT, "asked about: %s%n", report.asked());
    for (KindResult result : report.results()) {
      out.printf(Locale.ROOT, "  " + LABEL + "%s%n", result.kind(), result.request());
    }
    out.printf(Locale.ROOT, "%n" + LABEL + "%12s%10s", "", "requests/s", "failed");
    out.printf(
        Locale.ROOT, "%10s%10s%10s%10s%10s%n", "p50 ms", "p90 ms", "p99 ms", "p99.9 ms", "max ms");
  }

  private void notes(BenchReport report) {
    out.println("requests/s: all connections busy. Latencies: at half of that pace, from the");
    out.println("moment a request was due. The yardstick is a constant answer of the same server:");
    out.println("about what HTTP, the framework, the client and the machine cost.");
    report.results().stream().filter(result -> result.failed() > 0).forEach(this::failures);
    if (!report.notDeleted().isEmpty()) {
      out.printf(
          Locale.ROOT,
          "not deleted, do it with DELETE /api/v1/users/{userId}: %s%n",
          String.join(", ", report.notDeleted()));
    }
    if (report.interrupted()) {
      out.println("interrupted: the last row rests on less, and some may be missing");
    }
  }

  private void row(KindResult result) {
    out.printf(
        Locale.ROOT,
        LABEL + "%,12.0f%,10d",
        result.kind(),
        result.requestsPerSecond(),
        result.failed());
    Latency latency = result.latency();
    if (latency == null) {
      out.printf(Locale.ROOT, "%10s%10s%10s%10s%10s%n", "-", "-", "-", "-", "-");
    } else {
      out.printf(
          Locale.ROOT,
          "%10.2f%10.2f%10.2f%10.2f%10.2f%n",
          latency.p50(),
          latency.p90(),
          latency.p99(),
          latency.p999(),
          latency.max());
    }
  }

  private void failures(KindResult result) {
    String reasons =
        result.failures().entrySet().stream()
            .map(failure -> failure.getKey() + ": " + failure.getValue())
            .collect(joining(", "));
    out.printf(
        Locale.ROOT, "%s, failed of %,d requests: %s%n", result.kind(), result.requests(), reasons);
  }

  private void histogram(KindResult result) {
    Latency latency = result.latency();
    if (latency == null) {
      return;
    }
    out.printf(
        Locale.ROOT,
        "%n%s, %,.0f requests/s, answers by latency:%n",
        result.kind(),
        result.pacedPerSecond());
    long most = latency.histogram().stream().mapToLong(Latency.Bucket::answers).max().orElse(1);
    for (Latency.Bucket bucket : latency.histogram()) {
      String bar = "#".repeat((int) Math.ceilDiv(bucket.answers() * WIDEST_BAR, most));
      out.printf(
          Locale.ROOT, "  up to %,9.2f ms %,9d %s%n", bucket.upToMillis(), bucket.answers(), bar);
    }
  }
}
