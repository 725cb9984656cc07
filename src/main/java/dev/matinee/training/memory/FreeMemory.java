package dev.matinee.training.memory;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// The memory of this process, in bytes.
///
/// @param maxHeap most that the heap may take
/// @param usedHeap what live objects, and perhaps garbage, take of it
/// @param machine memory of the machine or container
record FreeMemory(long maxHeap, long usedHeap, long machine) {

  static FreeMemory now() {
    Runtime heap = Runtime.getRuntime();
    return new FreeMemory(
        heap.maxMemory(),
        heap.totalMemory() - heap.freeMemory(),
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize());
  }

  /// Returns the memory after a garbage collection, which takes a second for a few gigabytes.
  static FreeMemory withoutGarbage() {
    System.gc();
    return now();
  }

  long heap() {
    return maxHeap - usedHeap;
  }

  /// Returns what is left outside a heap that has grown by `more` bytes. The native libraries allow
  /// themselves no more than the largest heap.
  long outsideHeap(long more) {
    return Math.min(maxHeap, machine - Math.min(maxHeap, usedHeap + more));
  }
}
