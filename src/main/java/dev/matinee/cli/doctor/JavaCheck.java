package dev.matinee.cli.doctor;

/// Checks that this Java is new enough.
///
/// @param feature feature version of this Java, such as 25
record JavaCheck(int feature) implements Check {

  private static final String NAME = "Java";
  private static final int OLDEST = 25;

  @Override
  public Finding run() {
    return feature >= OLDEST
        ? Finding.ok(NAME, "version " + feature)
        : Finding.failed(
            NAME, "version %d is too old; install Java %d or newer".formatted(feature, OLDEST));
  }
}
