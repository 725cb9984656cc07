package dev.matinee.console;

import dev.matinee.charts.RunCurve;
import dev.matinee.charts.RunCurve.Measured;
import dev.matinee.training.Measurement;
import dev.matinee.training.Run;
import dev.matinee.training.Training;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The last training run as the console shows it.
///
/// @param run null before the first one
/// @param curve its validation errors; null where they are not known
record TrainingPanel(@Nullable Run run, @Nullable RunCurve curve) {

  static TrainingPanel of(Training training) {
    Optional<Run> run = training.latest();
    return new TrainingPanel(
        run.orElse(null), run.flatMap(latest -> curve(training.errors(latest.id()))).orElse(null));
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

  /// Returns what changes when a run starts or ends.
  public String token() {
    return run == null ? "none" : run.id() + "-" + state();
  }

  /// Returns what is read out when a run has started or ended.
  String status() {
    if (run == null) {
      return "No training run yet.";
    }
    return running() ? "Training run %s is under way.".formatted(run.id()) : ended(run);
  }

  private String ended(Run last) {
    return "Training run %s was %s%s."
        .formatted(last.id(), state(), last.version() == null ? "" : " as model " + last.version());
  }

  /// Returns the state of the run, such as `published`.
  public String state() {
    return run == null ? "" : run.state().name().toLowerCase(Locale.ROOT);
  }
}
