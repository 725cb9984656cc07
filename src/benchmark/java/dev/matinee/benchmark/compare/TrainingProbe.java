package dev.matinee.benchmark.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures the command `evaluate` on a ratings file: the whole process, and the training as the
/// command itself times it.
///
/// @param work directory of all comparisons
record TrainingProbe(Path ratings, Path work) implements Probe {

  static final double HOLDOUT = .1;
  static final long SEED = 42;

  @Override
  public List<String> names() {
    return List.of("evaluate", "training in it");
  }

  @Override
  public List<Timing> run(Revision revision) throws IOException, InterruptedException {
    Path log = work.resolve("evaluate.log");
    Timing process =
        MeasuredProcess.run(
            List.of(
                MeasuredProcess.java(),
                "-jar",
                revision.jar().toString(),
                "evaluate",
                "--ratings",
                ratings.toAbsolutePath().toString(),
                "--holdout",
                String.valueOf(HOLDOUT),
                "--seed",
                String.valueOf(SEED)),
            work,
            log);
    return timings(process, Files.readAllLines(log).getLast());
  }

  /// Returns the timing of the process and that of the training.
  ///
  /// @param summary the last line of the output
  static List<Timing> timings(Timing process, String summary) {
    JsonNode figures = new JsonMapper().readTree(summary);
    return List.of(
        new Timing(process.seconds(), process.cpuSeconds(), figures.path("rmse").doubleValue()),
        new Timing(figures.path("trainSeconds").doubleValue(), Double.NaN));
  }
}
