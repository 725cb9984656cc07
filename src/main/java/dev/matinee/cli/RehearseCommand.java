package dev.matinee.cli;

import dev.matinee.cli.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command `rehearse`: runs the service for some seconds with visitors, for the cache of code
/// that a Java machine makes from such a run.
@Command(
    name = "rehearse",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Starts the service with the demo, visits it, and stops. Stores nothing.",
      "A Java machine makes a cache of code from such a run, with which later starts take half of"
          + " the time."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar matinee.jar rehearse",
      "The cache, to be made once for each version of Java and of Matinee:",
      "  java -Djarmode=tools -jar matinee.jar extract --destination matinee",
      "  java -Xlog:aot*=error -XX:AOTCacheOutput=matinee/matinee.aot -jar matinee/matinee.jar"
          + " rehearse",
      "Then start the service with it:",
      "  java -XX:AOTCache=matinee/matinee.aot -jar matinee/matinee.jar"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RehearseCommand implements Callable<Integer> {

  private final CommandContext service;

  @Spec private CommandSpec spec;

  RehearseCommand(CommandContext service) {
    this.service = service;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Instant begin = Instant.now();
    Path folder = Files.createTempDirectory("matinee-rehearsal");
    try (ConfigurableApplicationContext context = service.startOnDemo(folder);
        Rehearsal rehearsal = new Rehearsal(port(context))) {
      int answers = rehearsal.run();
      spec.commandLine()
          .getOut()
          .printf(
              "Rehearsed with %,d requests in %d s%n",
              answers, Duration.between(begin, Instant.now()).toSeconds());
      spec.commandLine().getOut().flush();
      return 0;
    } catch (IOException e) {
      throw new CommandFailedException("the rehearsal failed: " + e.getMessage());
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static int port(ConfigurableApplicationContext context) {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }
}
