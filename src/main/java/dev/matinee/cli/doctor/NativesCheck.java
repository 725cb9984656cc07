package dev.matinee.cli.doctor;

/// Whether the native libraries of the trainers run here.
///
/// @param loading loads them, or throws
record NativesCheck(Runnable loading) implements Check {

  private static final String NAME = "native libraries";

  @Override
  public Finding look() {
    try {
      loading.run();
      return Finding.ok(NAME, "ND4J and OpenBLAS are loaded");
    } catch (LinkageError | RuntimeException e) {
      return Finding.failed(
          NAME,
          ("ND4J or OpenBLAS does not load (%s); use a jar built for this system, on Linux one with"
                  + " glibc, and let the home folder be writable")
              .formatted(e));
    }
  }
}
