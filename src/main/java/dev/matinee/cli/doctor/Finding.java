package dev.matinee.cli.doctor;

import java.util.Locale;

/// What a check has found.
///
/// @param name what was looked at
/// @param text one line: how it is and, unless all is well, what to do
record Finding(String name, State state, String text) {

  /// How it is.
  enum State {
    OK,
    /// The service runs, but not as well or as long as it should.
    WARNING,
    /// The service does not run, or not with what it should.
    FAILED
  }

  static Finding ok(String name, String text) {
    return new Finding(name, State.OK, text);
  }

  static Finding warning(String name, String text) {
    return new Finding(name, State.WARNING, text);
  }

  static Finding failed(String name, String text) {
    return new Finding(name, State.FAILED, text);
  }

  @Override
  public String toString() {
    return "%-7s  %s: %s".formatted(state.name().toLowerCase(Locale.ROOT), name, text);
  }
}
