package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailuresTests {

  @Test
  void aLockedDatabaseIsOneSentence() {
    SQLException locked = new SQLException("Database may be already in use: ...", "90020", 90020);

    assertThat(report(new IllegalStateException("no bean", locked)).lines())
        .singleElement()
        .asString()
        .startsWith("matinee: the database is in use by a running service");
  }

  @Test
  void aWrongSettingIsExplainedWithoutAStackTrace() {
    Exception wrong =
        new InvalidConfigurationPropertyValueException(
            "matinee.demo", "x", "must be true or false");

    assertThat(report(new IllegalStateException("no bean", wrong)))
        .startsWith("matinee: Invalid value 'x' for configuration property 'matinee.demo'")
        .contains("must be true or false")
        .doesNotContain("\tat ");
  }

  @Test
  void anUnknownFailureComesWithAllDetails() {
    assertThat(report(new IllegalStateException("odd")))
        .contains("IllegalStateException: odd", "at dev.matinee");
  }

  static String report(Exception failure) {
    @Command
    class Any {}

    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(new Any()).setErr(new PrintWriter(err, true));

    int code = new Failures().handleExecutionException(failure, line, line.parseArgs());

    assertThat(code).isEqualTo(1);
    return err.toString();
  }
}
