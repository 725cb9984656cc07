package dev.matinee.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The top-level command, which only holds the others.
@Command(
    name = "matinee",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "[COMMAND]",
    description = "A movie recommendation service. Without a command, the service starts.",
    footer = {
      "",
      "Examples:",
      "  java -jar matinee.jar",
      "  java -jar matinee.jar import ml-latest-small",
      "  java -jar matinee.jar evaluate --help",
      "",
      "Spring options work with and without a command:",
      "  --server.port=8081 --spring.datasource.url=jdbc:h2:file:./other/db",
      "Exit codes: 0 success, 1 failure, 2 wrong usage."
    })
public final class MatineeCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private MatineeCommand() {}

  /// Runs the command in `arguments` and returns the exit code.
  public static int run(Class<?> application, Arguments arguments) {
    return commandLine(new CommandContext(application, arguments.spring()))
        .execute(arguments.own().toArray(String[]::new));
  }

  static CommandLine commandLine(CommandContext service) {
    return new CommandLine(new MatineeCommand())
        .addSubcommand(new ImportCommand(service))
        .addSubcommand(new ExportCommand(service))
        .addSubcommand(new TrainCommand(service))
        .addSubcommand(new EvaluateCommand())
        .addSubcommand(new DoctorCommand(service))
        .addSubcommand(new RehearseCommand(service))
        .setExecutionExceptionHandler(new Failures());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Give a command");
  }
}
