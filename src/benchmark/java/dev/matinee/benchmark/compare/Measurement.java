package dev.matinee.benchmark.compare;

import java.util.Locale;

/// What a comparison can measure.
enum Measurement {
  TRAINING,
  SWEEP,
  FOLD_IN,
  PREDICTION,
  LIST,
  START;

  /// Returns the name on the command line.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
