package dev.matinee.training.blas;

import org.nd4j.linalg.factory.Nd4j;

/// The native libraries of the trainers: ND4J and OpenBLAS.
public final class NativeLibraries {

  private NativeLibraries() {}

  /// Loads both unless they are loaded already. Takes a second or two.
  ///
  /// @throws LinkageError if this machine cannot run them
  public static void load() {
    SymmetricMatrix.load();
    Nd4j.getEnvironment();
  }
}
