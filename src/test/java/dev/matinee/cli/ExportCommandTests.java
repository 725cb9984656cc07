package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.Matinee;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportCommandTests {

  @TempDir Path folder;
  final StringWriter out = new StringWriter();

  @Test
  void tellsHowFarItIs() throws IOException {
    Path ratings = folder.resolve("ratings.csv");
    Files.writeString(ratings, "userId,movieId,rating\n1,10,4\n1,11,5\n");
    assertThat(run("import", ratings.toString())).isZero();

    assertThat(run("export", folder.resolve("copy.csv").toString())).isZero();

    assertThat(out.toString().lines())
        .containsSubsequence("Export: 100 %", "2 ratings written to " + folder.resolve("copy.csv"));
  }

  int run(String... args) {
    List<String> options =
        List.of(
            "--spring.datasource.url=jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                .formatted(folder.resolve("db")),
            "--matinee.models.directory=" + folder.resolve("models"));
    CommandLine line = MatineeCommand.commandLine(new CommandContext(Matinee.class, options));
    return line.setOut(new PrintWriter(out, true)).execute(args);
  }
}
