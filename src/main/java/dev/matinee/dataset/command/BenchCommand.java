package dev.matinee.dataset.command;

import dev.matinee.bench.Bench;
import dev.matinee.bench.BenchException;
import dev.matinee.bench.BenchReport;
import dev.matinee.bench.BenchSettings;
import dev.matinee.bench.BenchTable;
import dev.matinee.bench.Target;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Measures a running service.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    showDefaultValues = true,
    description = {
      "Measures how many requests a running service of this machine answers, and how fast.",
      "Each kind of request is warmed up, asked as fast as the connections can, then asked at half"
          + " of that pace for its latencies. Ctrl-C ends it with what there is.",
      "Failed if any request failed, or the service is not there or not ready."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar matinee.jar bench",
      "  java -jar matinee.jar bench http://localhost:8081 --seconds 30 --histogram",
      "  java -jar matinee.jar bench --writes --json > bench.json"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class BenchCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      description = "Address of the service; only of this machine.")
  private String url;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "4",
      description = "Requests under way at once, up to 64.")
  private int connections;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "5",
      description = "How long each of the two measured phases of a kind is, up to 60.")
  private double seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "S",
      defaultValue = "2",
      description = "Seconds that each kind is asked before anything is measured, up to 60.")
  private double warmUp;

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "Most requests of a phase.")
  private long maxRequests;

  @Option(
      names = "--user",
      paramLabel = "ID",
      showDefaultValue = CommandLine.Help.Visibility.NEVER,
      description =
          "Whom to ask about, repeatable. Without it, up to 200 users whose ratings the service"
              + " exports.")
  private List<String> users = List.of();

  @Option(
      names = "--writes",
      description =
          "Also writes ratings, for users bench-..., who are deleted afterwards. The watch over"
              + " incoming ratings sees them, and a training run in between learns from them.")
  private boolean writes;

  @Option(names = "--histogram", description = "Also draws the latencies.")
  private boolean histogram;

  @Option(names = "--json", description = "Prints one JSON object instead of the table.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Target target;
    BenchSettings settings;
    try {
      target = Target.of(url);
      settings = settings();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
    try {
      return measure(target, settings);
    } catch (BenchException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()));
    }
  }

  private int measure(Target target, BenchSettings settings) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (Interruption interruption = new Interruption()) {
      BenchReport report;
      try (Progress progress =
          Progress.of("Bench", Bench.phases(settings), Progress.Unit.STEPS, err)) {
        report = new Bench(settings, interruption, progress).run(target);
      }
      if (json) {
        out.println(new JsonMapper().writeValueAsString(report));
        out.flush();
      } else {
        new BenchTable(out).print(report, histogram);
      }
      return report.failed() ? 1 : 0;
    }
  }

  private BenchSettings settings() {
    return new BenchSettings(
        connections, duration(warmUp), duration(seconds), maxRequests, writes, users);
  }

  private static Duration duration(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }
}
