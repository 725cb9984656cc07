package dev.matinee.benchmark.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs [LoadSimulation] in its own JVM, and prints the figures as a table.
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = {
      "Measures how many requests a running service of this machine answers, and how fast.",
      "Writes ratings for users load-run-1 to load-run-20, who are deleted before and afterwards;"
          + " the watch over incoming ratings sees them."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class LoadRun implements Callable<Integer> {

  private static final int MAX_SECONDS = 60;

  @Parameters(
      arity = "0..1",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      description = "Address of the service; only of this machine.")
  private String url;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "15",
      description = "Length of each of the twelve phases, up to 60.")
  private int seconds;

  @Spec private CommandSpec spec;

  static void main(String[] args) {
    System.exit(new CommandLine(new LoadRun()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (RunningService service = new RunningService(target())) {
      service.requireReady();
      service.deleteWritingUsers();
      out.printf("%s, about %d s%n", url, seconds * 3 * RequestKind.values().length);
      out.flush();
      try {
        return measure(out);
      } finally {
        service.deleteWritingUsers();
      }
    } catch (ConnectException _) {
      spec.commandLine().getErr().printf("no service answers at %s%n", url);
      return 1;
    } catch (IllegalStateException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  private int measure(PrintWriter out) throws IOException, InterruptedException {
    Process gatling = gatling().redirectErrorStream(true).start();
    List<String> output;
    try (BufferedReader lines = gatling.inputReader()) {
      output = lines.lines().toList();
    }
    int code = gatling.waitFor();
    if (code == 0) {
      LoadTable.of(output, seconds).print(out);
      output.stream().filter(line -> line.startsWith("Reports")).forEach(out::println);
    } else {
      output.forEach(out::println);
    }
    out.flush();
    return code == 0 ? 0 : 1;
  }

  private ProcessBuilder gatling() {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "--add-opens=java.base/java.lang=ALL-UNNAMED",
        "-Dlogback.configurationFile=load-logback.xml",
        "-Dload.url=" + url,
        "-Dload.seconds=" + seconds,
        "-cp",
        System.getProperty("java.class.path"),
        "io.gatling.app.Gatling",
        "--simulation",
        LoadSimulation.class.getName(),
        "--results-folder",
        "target/load");
  }

  private Target target() {
    if (seconds < 1 || seconds > MAX_SECONDS) {
      throw new ParameterException(spec.commandLine(), "--seconds must be 1 to 60");
    }
    try {
      return Target.of(url);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
