package dev.matinee.model;

/// Listens to a training run, and can stop it.
///
/// Called from the training thread only.
@FunctionalInterface
public interface TrainingMonitor {

  /// A monitor that ignores everything and never cancels.
  TrainingMonitor NONE = (step, steps, rmse) -> {};

  /// Takes note that `step` of at most `steps` is done.
  ///
  /// @param rmse the validation error so far, in rating units, or NaN when not measured
  /// @throws CancellationException if the run is to stop; nothing of it is kept then
  void progress(int step, int steps, double rmse);
}
