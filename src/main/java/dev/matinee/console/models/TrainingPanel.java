package dev.matinee.console.models;

import dev.matinee.charts.RunCurve;
import dev.matinee.charts.RunCurve.Measured;
import dev.matinee.training.Training;
import dev.matinee.training.registry.RejectionReport;
import dev.matinee.training.run.Measurement;
import dev.matinee.training.run.TrainingRun;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The panel of the last training run.
///
/// @param run null before the first run
/// @param curve validation errors of the run; null if unknown
/// @param remarks of the trainers of a rejected run; those of a published one are with its model
record TrainingPanel(@Nullable TrainingRun run, @Nullable RunCurve curve, List<String> remarks) {

  static TrainingPanel of(Training training) {
    Optional<TrainingRun> run = training.latest();
    return new TrainingPanel(
        run.orElse(null),
        run.flatMap(latest -> curve(training.errors(latest.id()))).orElse(null),
        run.filter(latest -> latest.state() == TrainingRun.State.REJECTED)
            .flatMap(latest -> training.report(latest.id()))
            .map(RejectionReport::remarks)
            .orElse(List.of()));
  }

  private static Optional<RunCurve> curve(List<Measurement> errors) {
    return RunCurve.of(
        errors.stream()
            .map(m -> new Measured(m.phase(), m.attempt(), m.seconds(), m.rmse()))
            .toList());
  }

  public boolean running() {
    return run != null && !run.state().ended();
  }

  /// Returns a token that changes when a run starts or ends.
  public String token() {
    return run == null ? "none" : run.id() + "-" + state();
  }

  /// Returns the text that screen readers announce when a run has started or ended.
  String status() {
    if (run == null) {
      return "No training run yet.";
    }
    return running() ? "Training run %s is under way.".formatted(run.id()) : ended(run);
  }

  private String ended(TrainingRun last) {
    return "Training run %s was %s%s."
        .formatted(last.id(), state(), last.version() == null ? "" : " as model " + last.version());
  }

  /// Returns the state of the run, such as `published`.
  public String state() {
    return run == null ? "" : run.state().name().toLowerCase(Locale.ROOT);
  }
}
