package dev.matinee.training.blas;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
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

  /// Sets the number of threads of each later call.
  static void useThreads(int threads) {
    openblas.blas_set_num_threads(threads);
  }

  private static SymbolLookup symbols() {
    load();
    return SymbolLookup.loaderLookup();
  }

  /// Layouts of parameters in C.
  static final class Parameter {

    static final MemoryLayout INT = ValueLayout.JAVA_INT;
    static final MemoryLayout FLOAT = ValueLayout.JAVA_FLOAT;
    static final MemoryLayout ARRAY = ValueLayout.ADDRESS;

    private Parameter() {}
  }
}
