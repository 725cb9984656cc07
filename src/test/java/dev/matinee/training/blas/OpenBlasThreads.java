package dev.matinee.training.blas;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;

/// What OpenBLAS itself says about its threads.
public final class OpenBlasThreads {

  private OpenBlasThreads() {}

  /// Returns the number of threads of the next call. Loads OpenBLAS.
  @SuppressWarnings("restricted") // the tests enable native access
  public static int count() {
    OpenBlas.load();
    try {
      return (int)
          Linker.nativeLinker()
              .downcallHandle(
                  SymbolLookup.loaderLookup().findOrThrow("openblas_get_num_threads"),
                  FunctionDescriptor.of(JAVA_INT))
              .invokeExact();
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
