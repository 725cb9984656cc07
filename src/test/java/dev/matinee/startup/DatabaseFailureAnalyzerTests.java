package dev.matinee.startup;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabaseFailureAnalyzerTests {

  @TempDir Path folder;

  @Test
  void aDatabaseThatAnotherProcessHoldsIsInUse() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("held");
    try (FileChannel file = FileChannel.open(folder.resolve("held.mv.db"), CREATE, WRITE);
        FileLock _ = file.lock()) {
      Throwable failure = catchThrowable(() -> DriverManager.getConnection(url).close());

      assertThat(analysis(new IllegalStateException("no bean", failure)))
          .hasValueSatisfying(text -> assertThat(text).startsWith("the database is in use"));
    }
  }

  @Test
  void aDatabaseBelowAFileCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    String url = "jdbc:h2:file:%s;TRACE_LEVEL_FILE=0".formatted(file.resolve("db"));

    Throwable failure = catchThrowable(() -> DriverManager.getConnection(url).close());

    assertThat(analysis(new IllegalStateException("no bean", failure)))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .startsWith("the database file cannot be written (")
                    .contains(file.toString())
                    .endsWith("choose another file with spring.datasource.url"));
  }

  @ParameterizedTest
  @CsvSource({
    "08001, check that the server runs",
    "28P01, check spring.datasource.username and .password",
    "3D000, create that database"
  })
  void aDatabaseThatDoesNotAnswerIsNamedWithWhatToDo(String state, String remedy) {
    SQLException failure = new SQLException("Connection to db:5432 refused.", state);

    assertThat(analysis(new IllegalStateException("no bean", failure)))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .startsWith("the database does not answer (SQL state %s); ".formatted(state))
                    .contains(remedy));
  }

  @Test
  void aFailedStatementIsNoFailedConnection() {
    assertThat(analysis(new SQLException("syntax", "42601"))).isEmpty();
  }

  @Test
  void leavesOtherFailuresToOtherAnalyzers() {
    assertThat(analysis(new IllegalStateException("odd"))).isEmpty();
  }

  private static Optional<String> analysis(Throwable failure) {
    return Optional.ofNullable(new DatabaseFailureAnalyzer().analyze(failure))
        .map(FailureAnalysis::getDescription);
  }
}
