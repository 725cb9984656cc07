package dev.matinee.model;

/// Receives the progress of a training run, and can cancel the run.
///
/// Called from the training thread only.
@FunctionalInterface
public interface TrainingMonitor {

  /// A monitor that ignores everything and never cancels.
  TrainingMonitor NONE = (step, steps, rmse) -> {};

  /// Reports that `step` of at most `steps` steps are done.
  ///
  /// @param rmse validation error so far, in rating units, or NaN if not measured
  /// @throws CancellationException to cancel the run, which then leaves no result
  void progress(int step, int steps, double rmse);

  /// Reports something that whoever judges the model must know, such as a reached time limit.
  ///
  /// @param sentence without a full stop
  default void remark(String sentence) {}
}
