package dev.matinee.training.blas;

import org.nd4j.linalg.factory.Nd4j;

/// The native libraries of the trainers: ND4J and OpenBLAS.
public final class NativeLibraries {

  private NativeLibraries() {}

  /// Loads both unless they are loaded already, which takes a second or two. Makes OpenBLAS use all
  /// threads of the caller's pool.
  ///
  /// @throws LinkageError if this machine cannot run them
  public static void load() {
    OpenBlas.load();
    Nd4j.getEnvironment();
    OpenBlas.useAllThreads();
  }
}
