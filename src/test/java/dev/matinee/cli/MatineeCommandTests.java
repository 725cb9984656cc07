package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MatineeCommandTests {

  @TempDir Path folder;
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"--server.port=8081", "--debug", "--matinee.training.trainers[0]=x"})
  void optionsOfSpringAreNoCommand(String option) {
    Arguments arguments = Arguments.of(option);

    assertThat(arguments.own()).isEmpty();
    assertThat(arguments.spring()).containsExactly(option);
  }

  @Test
  void tellsCommandsFromOptionsOfSpring() {
    Arguments arguments =
        Arguments.of(
            "--spring.datasource.url=jdbc:h2:mem:x", "import", "a.b", "--source-scale", "1:5");

    assertThat(arguments.spring()).containsExactly("--spring.datasource.url=jdbc:h2:mem:x");
    assertThat(arguments.own()).containsExactly("import", "a.b", "--source-scale", "1:5");
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(run("--help")).isZero();

    assertThat(out.toString())
        .contains(
            "import",
            "export",
            "train",
            "evaluate",
            "doctor",
            "rehearse",
            "Examples",
            "Exit codes");
  }

  @Test
  void helpOfEveryCommandHasExamples() {
    Set<String> names =
        MatineeCommand.commandLine(new CommandContext(Object.class, List.of()))
            .getSubcommands()
            .keySet();

    assertThat(names).isNotEmpty();
    for (String name : names) {
      assertThat(run(name, "--help")).isZero();
      assertThat(out.toString()).contains("Examples:", "  java -jar matinee.jar " + name);
      out.getBuffer().setLength(0);
    }
  }

  @Test
  void versionNamesTheProgram() {
    assertThat(run("--version")).isZero();

    assertThat(out.toString()).startsWith("Matinee ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "serve",
        "--port",
        "import",
        "import a b",
        "import a --source-scale 5",
        "import a --source-scale 5:1",
        "export",
        "train now",
        "evaluate",
        "evaluate --train a",
        "evaluate --ratings a",
        "evaluate --ratings a --holdout 2",
        "evaluate --ratings a --holdout 0.1 --test-rows b",
        "evaluate --train a --test b --trainer magic",
        "evaluate --train a --test b --factors -1",
        "evaluate --train a --test b --trainer neural --factors 0",
      })
  void wrongUsageIsCodeTwo(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);

    assertThat(err.toString()).isNotBlank();
  }

  @Test
  void aMissingFileIsCodeOneAndOneSentence() {
    assertThat(run("import", folder.resolve("none").toString())).isEqualTo(1);

    assertThat(err.toString().lines())
        .containsExactly("matinee: there is no file or folder " + folder.resolve("none"));
  }

  @Test
  void anUnknownFormatIsCodeOneAndOneSentence() {
    assertThat(run("import", folder.toString())).isEqualTo(1);

    assertThat(err.toString().lines()).singleElement().asString().contains("u.data");
  }

  int run(String... args) {
    CommandLine line =
        MatineeCommand.commandLine(new CommandContext(MatineeCommandTests.class, List.of()));
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(args);
  }
}
