package dev.matinee.cli;

/// Entry point of the command line.
public final class Commands {

  private Commands() {}

  /// Returns whether `args` ask for a command rather than for the service.
  ///
  /// Options of Spring (`--server.port=8081`, `--debug`) do not make a command.
  public static boolean has(String... args) {
    return !Arguments.of(args).own().isEmpty();
  }

  /// Runs a command.
  ///
  /// @param application the class to start Spring with, for the commands that need it
  /// @return the exit code: 0 success, 1 failure, 2 wrong usage
  public static int run(Class<?> application, String... args) {
    return MatineeCommand.run(application, Arguments.of(args));
  }
}
