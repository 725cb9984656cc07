package dev.matinee.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.List;

/// What a run measured, and of what.
///
/// @param target address of the service
/// @param machine what client and service ran on
/// @param connections requests under way at once
/// @param asked whom and what the requests were about
/// @param interrupted whether it ended early
/// @param results the yardstick first
/// @param notDeleted users that the run made and could not delete again
public record BenchReport(
    String target,
    Machine machine,
    int connections,
    String asked,
    boolean interrupted,
    List<KindResult> results,
    List<String> notDeleted) {

  public BenchReport {
    results = List.copyOf(results);
    notDeleted = List.copyOf(notDeleted);
  }

  /// Returns whether any request failed.
  public boolean failed() {
    return !notDeleted.isEmpty() || results.stream().anyMatch(result -> result.failed() > 0);
  }

  /// The machine that client and service share.
  ///
  /// @param clientJava version of the Java that sends the requests
  /// @param loadBefore load average before the run: more than 0 means that others use the machine
  ///   too; negative where the system does not tell
  public record Machine(String clientJava, int cores, double loadBefore) {

    static Machine now() {
      OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
      return new Machine(
          Runtime.version().toString(),
          system.getAvailableProcessors(),
          system.getSystemLoadAverage());
    }
  }
}
