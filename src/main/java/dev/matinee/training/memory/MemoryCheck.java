package dev.matinee.training.memory;

import dev.matinee.model.memory.MemoryNeed;
import dev.matinee.model.memory.TrainingSize;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Refuses training runs that would not fit into the memory of this process.
public final class MemoryCheck {

  private static final Logger log = LoggerFactory.getLogger(MemoryCheck.class);
  private static final long GIBIBYTE = 1L << 30;

  private MemoryCheck() {}

  /// Does nothing if a run fits. Collects garbage first if it seems not to fit.
  ///
  /// @throws NotEnoughMemoryException if it does not fit
  public static void require(MemoryNeed need, TrainingSize size) {
    FreeMemory free = FreeMemory.now();
    if (need.heap(size) > free.heap()) {
      free = FreeMemory.withoutGarbage();
    }
    log.info(
        "The run needs about {} bytes of the heap, {} outside it; the heap has {} of {} left",
        need.heap(size),
        need.outsideHeap(),
        free.heap(),
        free.maxHeap());
    require(need, size, free);
  }

  static void require(MemoryNeed need, TrainingSize size, FreeMemory free) {
    long heap = need.heap(size);
    if (heap > free.heap()) {
      throw new NotEnoughMemoryException(
          String.format(
              Locale.ROOT,
              "Training on %,d ratings of %,d users and %,d movies needs about %,d bytes of the"
                  + " heap, but only %,d of %,d are left; start Java with -Xmx%dg or set fewer"
                  + " matinee.training.bayesian.factors",
              size.ratings(),
              size.users(),
              size.movies(),
              heap,
              free.heap(),
              free.maxHeap(),
              Math.ceilDiv(free.usedHeap() + heap + heap / 4, GIBIBYTE)));
    }
    long outside = free.outsideHeap(heap);
    if (need.outsideHeap() > outside) {
      throw new NotEnoughMemoryException(
          String.format(
              Locale.ROOT,
              "Learning lists of %,d movies needs %,d bytes outside the heap, but only %,d are"
                  + " left; set a smaller matinee.ranking.dense-limit, or give the process more"
                  + " memory",
              size.movies(),
              need.outsideHeap(),
              outside));
    }
  }
}
