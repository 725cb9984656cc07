package dev.matinee.cli;

import dev.matinee.dataset.format.text.UnknownFormatException;
import dev.matinee.startup.StartFailures;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says why a command failed: in one sentence if the cause is known, with all details if not.
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult result) {
    Optional<String> sentence = sentence(failure);
    if (sentence.isPresent()) {
      commandLine.getErr().println("matinee: " + sentence.get());
    } else {
      failure.printStackTrace(commandLine.getErr());
    }
    return commandLine.getCommandSpec().exitCodeOnExecutionException();
  }

  private static Optional<String> sentence(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .or(() -> StartFailures.sentence(failure));
  }

  private static Optional<String> known(Throwable cause) {
    return switch (cause) {
      case CommandFailedException e -> Optional.ofNullable(e.getMessage());
      case UnknownFormatException e -> Optional.ofNullable(e.getMessage());
      case NoSuchFileException e -> Optional.of("there is no file or folder " + e.getFile());
      default -> Optional.empty();
    };
  }
}
