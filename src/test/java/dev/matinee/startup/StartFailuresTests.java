package dev.matinee.startup;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.PropertyResolver;
import org.springframework.mock.env.MockEnvironment;

class StartFailuresTests {

  @TempDir Path folder;

  @Test
  void aDatabaseThatAnotherProcessHoldsIsInUse() throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("held");
    try (FileChannel file = FileChannel.open(folder.resolve("held.mv.db"), CREATE, WRITE);
        FileLock _ = file.lock()) {
      Throwable failure = catchThrowable(() -> DriverManager.getConnection(url).close());

      assertThat(StartFailures.sentence(new IllegalStateException("no bean", failure)))
          .hasValueSatisfying(text -> assertThat(text).startsWith("the database is in use"));
    }
  }

  @Test
  void aDatabaseBelowAFileCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    String url = "jdbc:h2:file:%s;TRACE_LEVEL_FILE=0".formatted(file.resolve("db"));

    Throwable failure = catchThrowable(() -> DriverManager.getConnection(url).close());

    assertThat(StartFailures.sentence(new IllegalStateException("no bean", failure)))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .startsWith("the file of the database cannot be written (")
                    .contains(file.toString())
                    .endsWith("choose another with spring.datasource.url"));
  }

  @ParameterizedTest
  @CsvSource({
    "08001, see that the server runs",
    "28P01, check spring.datasource.username and .password",
    "3D000, create that database"
  })
  void aDatabaseThatDoesNotAnswerIsNamedWithWhatToDo(String state, String remedy) {
    SQLException failure = new SQLException("Connection to db:5432 refused.", state);

    assertThat(StartFailures.sentence(new IllegalStateException("no bean", failure)))
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .startsWith("the database does not answer (SQL state %s); ".formatted(state))
                    .contains(remedy));
  }

  @Test
  void aStatementThatFailsIsNoMatterOfTheConnection() {
    assertThat(StartFailures.sentence(new SQLException("syntax", "42601"))).isEmpty();
  }

  @Test
  void aKeyThatSpringBootReadsItselfIsExplainedLikeAnother() {
    MockEnvironment environment = new MockEnvironment().withProperty("server.port", "abc");
    ConfigurationPropertySources.attach(environment);
    PropertyResolver keys =
        ConfigurationPropertySources.createPropertyResolver(environment.getPropertySources());

    Throwable failure = catchThrowable(() -> keys.getProperty("server.port", Integer.class));

    assertThat(StartFailures.sentence(new IllegalStateException("no bean", failure)))
        .hasValue("server.port=abc is wrong: must be a whole number of at most 2147483647");
  }

  @Test
  void aPortThatThereIsNotIsWrong() {
    var factory = new TomcatServletWebServerFactory(65_536);

    Throwable failure = catchThrowable(() -> new PortLimit().customize(factory));

    assertThat(StartFailures.sentence(failure))
        .hasValue("server.port=65536 is wrong: must be at most 65535");
    assertThatNoException()
        .isThrownBy(() -> new PortLimit().customize(new TomcatServletWebServerFactory(65_535)));
  }

  @Test
  void aPortInUseIsNamedWithWhatToDo() {
    assertThat(StartFailures.sentence(new PortInUseException(8080)))
        .hasValue(
            "port 8080 is in use; end what listens there, or give another with --server.port=...");
  }

  @Test
  void otherFailuresAreLeftToOthers() {
    assertThat(StartFailures.sentence(new IllegalStateException("odd"))).isEmpty();
    assertThat(new StartFailureAnalyzer().analyze(new IllegalStateException("odd"))).isNull();
  }
}
