package dev.matinee.cli;

import dev.matinee.dataset.format.text.UnknownFormatException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Reports why a command failed: a short text for a known cause, the stack trace for others.
final class Failures implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult result) {
    Optional<String> text = known(failure).or(() -> analyzed(failure));
    if (text.isPresent()) {
      commandLine.getErr().println("matinee: " + text.get());
    } else {
      failure.printStackTrace(commandLine.getErr());
    }
    return commandLine.getCommandSpec().exitCodeOnExecutionException();
  }

  private static Optional<String> known(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .flatMap(
            cause ->
                switch (cause) {
                  case CommandFailedException e -> Stream.ofNullable(e.getMessage());
                  case UnknownFormatException e -> Stream.ofNullable(e.getMessage());
                  case NoSuchFileException e ->
                      Stream.of("there is no file or folder " + e.getFile());
                  default -> Stream.empty();
                })
        .findFirst();
  }

  /// Asks the failure analyzers of Spring Boot and of the service.
  private static Optional<String> analyzed(Throwable failure) {
    ArgumentResolver arguments =
        ArgumentResolver.of(BeanFactory.class, new DefaultListableBeanFactory())
            .and(Environment.class, new StandardEnvironment());
    return SpringFactoriesLoader.forDefaultResourceLocation()
        .load(FailureAnalyzer.class, arguments)
        .stream()
        .map(analyzer -> analyzer.analyze(failure))
        .filter(Objects::nonNull)
        .findFirst()
        .map(FailureAnalysis::getDescription);
  }
}
