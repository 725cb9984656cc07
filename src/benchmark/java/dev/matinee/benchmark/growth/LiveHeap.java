package dev.matinee.benchmark.growth;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/// Watches the memory of another Java process: collects its garbage from time to time, and
/// remembers the most that was left. Takes at most a thirtieth of its time.
///
/// Do not begin before the process has printed something: a younger one may end by the attempt.
final class LiveHeap implements AutoCloseable {

  private static final long PAUSES = 30;
  private static final long SHORTEST_PAUSE_MILLIS = 1_000;

  private final JMXConnector connector;
  private final MemoryMXBean memory;
  private final Thread watch;
  private final Path status;
  private volatile long peak;
  private volatile long peakResident;

  /// Begins to watch.
  ///
  /// @throws IOException if the process has ended, or does not allow it
  @SuppressWarnings("BanJNDI") // the address is that of a process of our own, on this machine
  LiveHeap(long pid) throws IOException {
    this.status = Path.of("/proc/%d/status".formatted(pid));
    this.connector = JMXConnectorFactory.connect(new JMXServiceURL(agent(pid)));
    this.memory =
        ManagementFactory.newPlatformMXBeanProxy(
            connector.getMBeanServerConnection(),
            ManagementFactory.MEMORY_MXBEAN_NAME,
            MemoryMXBean.class);
    this.watch = Thread.ofPlatform().daemon().name("live-heap").start(this::watch);
  }

  private static String agent(long pid) throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      try {
        return machine.startLocalManagementAgent();
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException e) {
      throw new IOException("process %d cannot be watched".formatted(pid), e);
    }
  }

  /// Measures until it is interrupted or the process ends, which breaks the connection.
  private void watch() {
    try {
      while (true) {
        long began = System.nanoTime();
        measure();
        readResident();
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        Thread.sleep(Math.max(SHORTEST_PAUSE_MILLIS, PAUSES * millis));
      }
    } catch (InterruptedException | IOException | RuntimeException _) {
      // The process has ended, or nobody watches any more.
    }
  }

  /// Collects the garbage, and returns the bytes of live objects.
  long measure() {
    memory.gc();
    long used = memory.getHeapMemoryUsage().getUsed();
    peak = Math.max(peak, used);
    return used;
  }

  /// Returns the most bytes of live objects that were measured.
  long peak() {
    return peak;
  }

  /// Returns the most memory that the process has had in RAM, in bytes; 0 where the system does not
  /// tell.
  long peakResident() {
    return peakResident;
  }

  private void readResident() throws IOException {
    if (Files.isReadable(status)) {
      peakResident =
          Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
              .sum();
    }
  }

  /// Ends the watch, whether the process still runs or not.
  @Override
  public void close() {
    watch.interrupt();
    try {
      connector.close();
    } catch (IOException _) {
      // A process that has ended has closed the connection.
    }
  }
}
