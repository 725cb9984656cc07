package dev.matinee.cli;

import dev.matinee.cli.doctor.Doctor;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command `doctor`: checks what the service needs.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Checks Java, database, folders, port and model, and says how to fix what is wrong.",
      "It changes nothing. Run it with the options and environment variables of the service."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -jar matinee.jar doctor",
      "  java -jar matinee.jar doctor --server.port=8081 --matinee.models.directory=/srv/models"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class DoctorCommand implements Callable<Integer> {

  private final CommandContext service;

  @Spec private CommandSpec spec;

  DoctorCommand(CommandContext service) {
    this.service = service;
  }

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = service.settings()) {
      Doctor doctor = Doctor.of(context.getEnvironment());
      return doctor.examine(spec.commandLine().getOut()) ? 0 : 1;
    }
  }
}
