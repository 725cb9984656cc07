package dev.matinee.training.blas;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;

/// Functions of the OpenBLAS that ND4J brings, called on arrays of the heap without a copy.
final class OpenBlas {

  private static final SymbolLookup SYMBOLS = symbols();

  private OpenBlas() {}

  /// Loads OpenBLAS unless it is loaded already.
  ///
  /// @throws LinkageError if this machine cannot run it
  static void load() {
    Loader.load(openblas.class);
  }

  /// Returns a handle of a function without a result. A call delays garbage collection, so it must
  /// be short.
  ///
  /// @throws UnsatisfiedLinkError if OpenBLAS has no such function
  @SuppressWarnings("restricted") // the manifest enables native access
  static MethodHandle function(String name, MemoryLayout... parameters) {
    MemorySegment address =
        SYMBOLS.find(name).orElseThrow(() -> new UnsatisfiedLinkError("OpenBLAS has no " + name));
    return Linker.nativeLinker()
        .downcallHandle(
            address, FunctionDescriptor.ofVoid(parameters), Linker.Option.critical(true));
  }

  /// Makes each later call, by any thread, use one thread.
  static void useOneThread() {
    openblas.blas_set_num_threads(1);
  }

  /// Makes each later call, by any thread, use as many threads as the pool of the caller has; every
  /// processor if the caller is in no pool.
  static void useAllThreads() {
    ForkJoinPool pool = ForkJoinTask.getPool();
    openblas.blas_set_num_threads(
        pool == null ? Runtime.getRuntime().availableProcessors() : pool.getParallelism());
  }

  private static SymbolLookup symbols() {
    load();
    return SymbolLookup.loaderLookup();
  }
}
