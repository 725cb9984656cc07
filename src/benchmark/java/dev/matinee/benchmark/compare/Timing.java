package dev.matinee.benchmark.compare;

/// What one run took.
///
/// @param seconds wall time
/// @param cpuSeconds processor time of all threads; NaN if unknown
/// @param rmse error of the predictions that were made; NaN if there were none
public record Timing(double seconds, double cpuSeconds, double rmse) {

  public Timing(double seconds, double cpuSeconds) {
    this(seconds, cpuSeconds, Double.NaN);
  }

  /// Returns how many times the other run's time this one took.
  Timing dividedBy(Timing other) {
    return new Timing(seconds / other.seconds, cpuSeconds / other.cpuSeconds);
  }
}
