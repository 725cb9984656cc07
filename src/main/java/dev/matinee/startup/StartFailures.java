package dev.matinee.startup;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.NestedExceptionUtils;

/// Failures of a start that whoever started it can mend, each in one sentence: a wrong value or an
/// unknown key of the configuration, a port in use, or a database that is in use or does not
/// answer.
public final class StartFailures {

  private static final int H2_IN_USE = 90020;

  /// A file cannot be opened, a folder cannot be read, or either cannot be made.
  private static final Set<Integer> H2_FILE = Set.of(90028, 90031, 90062);

  private StartFailures() {}

  /// Returns what is wrong, empty if `failure` is of another kind.
  ///
  /// Of several known causes the innermost tells most.
  public static Optional<String> sentence(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> known(cause, failure).stream())
        .reduce((outer, inner) -> inner);
  }

  /// Returns what to do about a connection to a database that was not made; empty if that is not
  /// what failed.
  public static Optional<String> remedy(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "08" ->
          Optional.of("see that the server runs, and check host and port in spring.datasource.url");
      case "28" -> Optional.of("check spring.datasource.username and .password");
      case "3D" -> Optional.of("create that database, or check spring.datasource.url");
      default -> Optional.empty();
    };
  }

  private static Optional<String> known(Throwable cause, Throwable failure) {
    return switch (cause) {
      case BindException e -> Optional.of(WrongValue.sentence(e));
      case BindValidationException e -> Optional.of(WrongValue.sentence(e));
      case InvalidConfigurationPropertyValueException e ->
          Optional.of(WrongValue.sentence(e, failure));
      case UnknownKeyException e -> Optional.ofNullable(e.getMessage());
      case PortInUseException e ->
          Optional.of(
              "port %d is in use; end what listens there, or give another with --server.port=..."
                  .formatted(e.getPort()));
      case SQLException e when e.getErrorCode() == H2_IN_USE ->
          Optional.of(
              "the database is in use by a running service; stop the service first, or give another"
                  + " database with --spring.datasource.url=...");
      case SQLException e when H2_FILE.contains(e.getErrorCode()) ->
          Optional.of(
              "the file of the database cannot be written (%s); let the user of the service write"
                      .formatted(NestedExceptionUtils.getMostSpecificCause(e))
                  + " there, or choose another with spring.datasource.url");
      case SQLException e when remedy(e).isPresent() ->
          Optional.of(
              "the database does not answer (SQL state %s); %s"
                  .formatted(e.getSQLState(), remedy(e).get()));
      default -> Optional.empty();
    };
  }
}
