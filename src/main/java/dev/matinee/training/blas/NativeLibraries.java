package dev.matinee.training.blas;

import org.nd4j.linalg.factory.Nd4j;

/// The native libraries of the trainers: ND4J and OpenBLAS.
public final class NativeLibraries {

  private NativeLibraries() {}

  /// Loads them, if that has not happened yet; takes a second or two.
  ///
  /// @throws LinkageError if they do not run here
  public static void load() {
    SymmetricMatrix.load();
    Nd4j.getEnvironment();
  }
}
