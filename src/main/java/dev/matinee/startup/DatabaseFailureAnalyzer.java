package dev.matinee.startup;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;

/// Explains in one sentence why the database could not be opened.
public final class DatabaseFailureAnalyzer implements FailureAnalyzer {

  private static final int H2_IN_USE = 90020;

  /// H2 could not open a file, read a folder, or create one of them.
  private static final Set<Integer> H2_FILE = Set.of(90028, 90031, 90062);

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .flatMap(cause -> sentence((SQLException) cause).stream())
        // The innermost cause is the most exact one.
        .reduce((outer, inner) -> inner)
        .map(sentence -> new FailureAnalysis(sentence, null, failure))
        .orElse(null);
  }

  /// Returns what to do about a failed connection; empty if something else failed.
  public static Optional<String> remedy(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "08" ->
          Optional.of(
              "check that the server runs, and check host and port in spring.datasource.url");
      case "28" -> Optional.of("check spring.datasource.username and .password");
      case "3D" -> Optional.of("create that database, or check spring.datasource.url");
      default -> Optional.empty();
    };
  }

  private static Optional<String> sentence(SQLException failure) {
    if (failure.getErrorCode() == H2_IN_USE) {
      return Optional.of(
          "the database is in use by a running service; stop the service first, or choose another"
              + " database with --spring.datasource.url=...");
    }
    if (H2_FILE.contains(failure.getErrorCode())) {
      return Optional.of(
          ("the database file cannot be written (%s); give the user of the service write access, or"
                  + " choose another file with spring.datasource.url")
              .formatted(NestedExceptionUtils.getMostSpecificCause(failure)));
    }
    return remedy(failure)
        .map(
            remedy ->
                "the database does not answer (SQL state %s); %s"
                    .formatted(failure.getSQLState(), remedy));
  }
}
