package dev.matinee.cli.doctor;

/// Checks that the native libraries of the trainers load.
///
/// @param loading loads them, or throws
record NativesCheck(Runnable loading) implements Check {

  private static final String NAME = "native libraries";

  @Override
  public Finding run() {
    try {
      loading.run();
      return Finding.ok(NAME, "ND4J and OpenBLAS are loaded");
    } catch (LinkageError | RuntimeException e) {
      return Finding.failed(
          NAME,
          ("ND4J or OpenBLAS does not load (%s); use a jar built for this system (Linux needs"
                  + " glibc), and make the home folder writable")
              .formatted(e));
    }
  }
}
