package dev.matinee.cli.doctor;

import java.util.Locale;

/// The result of a check.
///
/// @param name the checked part
/// @param text one line: the result and, if it is not OK, what to do
record Finding(String name, State state, String text) {

  /// The severity of a result.
  enum State {
    OK,
    /// The service runs, but may lose data or stop later.
    WARNING,
    /// The service does not start, or starts without its data or model.
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
