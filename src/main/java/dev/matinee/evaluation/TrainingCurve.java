package dev.matinee.evaluation;

import dev.matinee.evaluation.TrainingStep.Phase;
import dev.matinee.model.TrainingMonitor;
import java.util.ArrayList;
import java.util.List;

/// A training monitor that records the last error of each step and all remarks, and passes
/// everything on.
///
/// Not safe for use by several threads.
final class TrainingCurve implements TrainingMonitor {

  private final TrainingMonitor next;
  private final List<TrainingStep> steps = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private Phase phase = Phase.TUNING;

  TrainingCurve(TrainingMonitor next) {
    this.next = next;
  }

  /// Assigns the steps that follow to `newPhase`.
  void begin(Phase newPhase) {
    phase = newPhase;
  }

  @Override
  public void progress(int step, int steps, double rmse) {
    next.progress(step, steps, rmse);
    if (!Double.isNaN(rmse)) {
      add(new TrainingStep(phase, step, rmse));
    }
  }

  @Override
  public void remark(String sentence) {
    remarks.add(sentence);
    next.remark(sentence);
  }

  private void add(TrainingStep reported) {
    if (!steps.isEmpty()
        && steps.getLast().phase() == reported.phase()
        && steps.getLast().step() == reported.step()) {
      steps.removeLast();
    }
    steps.add(reported);
  }

  List<TrainingStep> steps() {
    return List.copyOf(steps);
  }

  List<String> remarks() {
    return List.copyOf(remarks);
  }
}
