package dev.matinee.benchmark.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process with a clock, whose output goes to a file. It ends with this program at the latest.
public final class MeasuredProcess implements AutoCloseable {

  private static final long POLL_MILLIS = 10;
  private static final long PATIENCE_SECONDS = 60;
  private static final int SHOWN_LINES = 15;

  private final Process process;
  private final Path log;
  private final Thread end;
  private final long began = System.nanoTime();
  private Duration cpu = Duration.ZERO;

  /// Starts a process.
  ///
  /// @param log file for its output, in a directory that exists
  public MeasuredProcess(List<String> command, Path directory, Path log) throws IOException {
    this.log = log;
    this.process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    this.end = new Thread(() -> end(process));
    Runtime.getRuntime().addShutdownHook(end);
  }

  /// Runs a process to its end.
  ///
  /// @throws IllegalStateException if it fails; the message has its last lines
  public static Timing run(List<String> command, Path directory, Path log)
      throws IOException, InterruptedException {
    try (MeasuredProcess measured = new MeasuredProcess(command, directory, log)) {
      return measured.untilEnd();
    }
  }

  /// Waits for the end of the process.
  ///
  /// @throws IllegalStateException if it fails; the message has its last lines
  public Timing untilEnd() throws IOException, InterruptedException {
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      readCpu();
    }
    Timing timing = soFar();
    if (process.exitValue() != 0) {
      throw failure("ended with code " + process.exitValue());
    }
    return timing;
  }

  public long pid() {
    return process.pid();
  }

  /// Returns what the process took until now. Its own CPU time counts, not that of its children.
  public Timing soFar() {
    double seconds = (System.nanoTime() - began) / 1e9;
    readCpu();
    return new Timing(seconds, cpu.isZero() ? Double.NaN : cpu.toNanos() / 1e9);
  }

  /// A process that has ended has no CPU time any more, so the last one known stays.
  private void readCpu() {
    cpu = process.info().totalCpuDuration().orElse(cpu);
  }

  /// Does nothing while the process runs.
  ///
  /// @throws IllegalStateException if the process has ended; the message has its last lines
  public void requireAlive() throws IOException {
    if (!process.isAlive()) {
      throw failure("ended with code " + process.exitValue());
    }
  }

  private IllegalStateException failure(String what) throws IOException {
    List<String> lines = Files.readAllLines(log);
    List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
    return new IllegalStateException(
        "%s %s: %s".formatted(log, what, String.join(System.lineSeparator(), last)));
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  /// Ends the process if it still runs.
  @Override
  public void close() {
    end(process);
    process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (process.isAlive()) {
      process.destroyForcibly().onExit().join();
    }
    Runtime.getRuntime().removeShutdownHook(end);
  }

  /// Returns the path of a program of the Java that runs this one.
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
