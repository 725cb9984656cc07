package dev.matinee.training.run;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The threads of a training run: a pool of its own, so that requests never wait for a step of the
/// run, at the lowest priority of the operating system, so that they get the processor first.
///
/// Parallel streams of the work use the pool. Java priorities have no effect on Linux, so each
/// thread sets its own nice value (`setpriority`).
public final class TrainingThreads implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TrainingThreads.class);

  /// Arguments of `setpriority`: the kind of the next argument, the calling thread, the nice value.
  private static final int PROCESS = 0;

  private static final int CALLER = 0;
  private static final int LOWEST = 19;

  /// Null on systems other than Linux.
  private static final @Nullable MethodHandle SET_PRIORITY = setPriority();

  private final ForkJoinPool pool;

  /// @param threads at least 1
  public TrainingThreads(int threads) {
    this.pool = new ForkJoinPool(threads, Worker::new, null, false);
  }

  /// Returns the number of threads that leaves requests fast: every processor where threads can
  /// have a low priority, else all but one.
  public static int defaultCount() {
    int processors = Runtime.getRuntime().availableProcessors();
    return SET_PRIORITY == null ? Math.max(1, processors - 1) : processors;
  }

  /// Runs `work` in the pool and waits for its result.
  ///
  /// @param work throws nothing
  public <T> T call(Supplier<T> work) {
    return pool.submit(work::get).join();
  }

  @Override
  public void close() {
    pool.close();
  }

  private static final class Worker extends ForkJoinWorkerThread {

    Worker(ForkJoinPool pool) {
      super(pool);
      setName("training-worker-" + getPoolIndex());
    }

    @Override
    protected void onStart() {
      if (SET_PRIORITY != null) {
        try {
          int failed = (int) SET_PRIORITY.invokeExact(PROCESS, CALLER, LOWEST);
          if (failed != 0) {
            log.debug("The priority of a training thread stays normal");
          }
        } catch (Throwable e) {
          throw new IllegalStateException("setpriority cannot be called", e);
        }
      }
    }
  }

  @SuppressWarnings("restricted") // the manifest enables native access
  private static @Nullable MethodHandle setPriority() {
    if (!System.getProperty("os.name").equals("Linux")) {
      return null;
    }
    Linker linker = Linker.nativeLinker();
    return linker
        .defaultLookup()
        .find("setpriority")
        .map(
            address ->
                linker.downcallHandle(
                    address,
                    FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT)))
        .orElse(null);
  }
}
