package dev.matinee.evaluation;

/// The error that a trainer reported after a step.
///
/// @param step counts from 0 or 1 within the phase, as the trainer counts
/// @param rmse in rating units, never NaN
public record TrainingStep(Phase phase, int step, double rmse) {

  /// A phase of an evaluation.
  public enum Phase {
    TUNING("tuning"),
    WITHOUT_INNER_HOLDOUT("training without the inner hold-out"),
    ON_EVERYTHING("training on everything");

    private final String text;

    Phase(String text) {
      this.text = text;
    }

    /// Returns the name in reports.
    public String text() {
      return text;
    }
  }
}
