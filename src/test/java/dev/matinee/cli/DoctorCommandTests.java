package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DoctorCommandTests {

  @TempDir Path folder;
  final StringWriter out = new StringWriter();

  @Test
  void looksAtAnEmptyInstallationWithoutChangingIt() {
    assertThat(run("--spring.datasource.password=hush")).isZero();

    assertThat(out.toString().lines())
        .hasSize(7)
        .allMatch(line -> line.matches("(ok|warning) +[A-Za-z ]+: .+"))
        .anyMatch(line -> line.contains(folder.resolve("data/db") + " is created"))
        .anyMatch(line -> line.contains("model: none yet"));
    assertThat(out.toString()).doesNotContain("hush");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFailureIsCodeOne() throws IOException {
    Files.writeString(folder.resolve("models"), "no folder");

    assertThat(run("--debug")).isEqualTo(1);

    assertThat(out.toString()).contains("failed   models folder: ");
  }

  int run(String option) {
    List<String> options =
        List.of(
            "--server.port=0",
            "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("data/db"),
            "--matinee.models.directory=" + folder.resolve("models"),
            option);
    CommandLine line =
        MatineeCommand.commandLine(new CommandContext(DoctorCommandTests.class, options));
    return line.setOut(new PrintWriter(out, true)).execute("doctor");
  }
}
