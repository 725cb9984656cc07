package dev.matinee.cli.evaluation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The peak memory use of this process.
///
/// @param kind the counted memory: `resident`, or `heap and JVM`
record PeakMemory(long bytes, String kind) {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String HIGH_WATER_MARK = "VmHWM:";
  private static final long KIBIBYTE = 1024;

  /// Returns the peak resident memory on Linux, which includes native memory; elsewhere the sum of
  /// the peaks of the JVM's memory pools.
  static PeakMemory now() {
    try {
      if (Files.isReadable(STATUS)) {
        List<String> status = Files.readAllLines(STATUS);
        return status.stream()
            .filter(line -> line.startsWith(HIGH_WATER_MARK))
            .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
            .map(bytes -> new PeakMemory(bytes, "resident"))
            .findFirst()
            .orElseGet(PeakMemory::ofPools);
      }
    } catch (IOException e) {
      return ofPools();
    }
    return ofPools();
  }

  private static PeakMemory ofPools() {
    return new PeakMemory(
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
            .sum(),
        "heap and JVM");
  }
}
