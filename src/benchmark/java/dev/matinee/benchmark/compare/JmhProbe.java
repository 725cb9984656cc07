package dev.matinee.benchmark.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures one method of a JMH benchmark.
///
/// @param name what the table calls it
/// @param benchmark full name of the class
/// @param arguments of JMH, such as values of parameters
/// @param work directory of all comparisons
/// @param classes the compiled benchmark of each revision, by commit
record JmhProbe(
    String name,
    String benchmark,
    String method,
    List<String> arguments,
    Path work,
    Map<String, BenchmarkClasses> classes)
    implements Probe {

  JmhProbe(String name, String benchmark, String method, List<String> arguments, Path work) {
    this(name, benchmark, method, arguments, work, new HashMap<>());
  }

  @Override
  public List<String> names() {
    long different = classes.values().stream().map(BenchmarkClasses::sources).distinct().count();
    return List.of(different > 1 ? name + " *" : name);
  }

  @Override
  public void prepare(Revision revision) throws IOException {
    classes.put(revision.commit(), BenchmarkClasses.of(revision, benchmark));
  }

  @Override
  public List<Timing> run(Revision revision) throws IOException, InterruptedException {
    BenchmarkClasses compiled = Objects.requireNonNull(classes.get(revision.commit()));
    Path results = work.resolve("jmh.json").toAbsolutePath();
    Files.deleteIfExists(results);
    List<String> command =
        new ArrayList<>(
            List.of(
                MeasuredProcess.java(),
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                BenchmarkClasses.joined(compiled.classpath()),
                "org.openjdk.jmh.Main",
                benchmark.replace(".", "\\.") + "\\." + method + "$",
                "-tu",
                "s",
                "-prof",
                CpuProfiler.class.getName(),
                "-jvmArgsAppend",
                "--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow",
                "-foe",
                "true",
                "-rf",
                "json",
                "-rff",
                results.toString()));
    command.addAll(arguments);
    MeasuredProcess.run(command, work, work.resolve(method + ".log"));
    return List.of(timing(Files.readString(results)));
  }

  /// Returns the timing in a result file of JMH with one benchmark, in seconds.
  ///
  /// @throws IllegalStateException if it has none
  static Timing timing(String json) {
    JsonNode results = new JsonMapper().readTree(json);
    if (results.size() != 1) {
      throw new IllegalStateException("JMH measured %d benchmarks".formatted(results.size()));
    }
    return new Timing(
        results.get(0).path("primaryMetric").path("score").doubleValue(),
        results
            .get(0)
            .path("secondaryMetrics")
            .path(CpuProfiler.FIGURE)
            .path("score")
            .doubleValue(Double.NaN));
  }
}
