package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class EvaluateReportTests {

  @TempDir Path folder;
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  @Test
  void writesThePageAndStillEndsWithTheFigures() throws IOException {
    Path report = folder.resolve("report.html");

    assertThat(evaluate(report)).isZero();

    String last = out.toString().lines().toList().getLast();
    double rmse = new JsonMapper().readTree(last).path("rmse").asDouble();
    assertThat(report)
        .content()
        .contains("Trainer baseline on ratings.csv")
        .contains("<td>rmse</td><td>%.4f</td>".formatted(rmse));
  }

  @Test
  void saysBeforeTrainingThatThePageCannotBeWritten() throws IOException {
    assertThat(evaluate(folder.resolve("none/report.html"))).isEqualTo(1);

    assertThat(err.toString().lines())
        .containsExactly("matinee: cannot write into the folder " + folder.resolve("none"));
    assertThat(out.toString()).isEmpty();
  }

  private int evaluate(Path report) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    List<String> lines =
        IntStream.range(0, 600)
            .mapToObj(i -> "%d,%d,%d".formatted(i / 20, i % 20, random.nextInt(1, 6)))
            .toList();
    Path ratings = folder.resolve("ratings.csv");
    Files.write(ratings, List.of("userId,movieId,rating"));
    Files.write(ratings, lines, StandardOpenOption.APPEND);
    CommandLine line =
        MatineeCommand.commandLine(new CommandContext(EvaluateReportTests.class, List.of()))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return line.execute(
        "evaluate",
        "--ratings",
        ratings.toString(),
        "--holdout",
        ".2",
        "--trainer",
        "baseline",
        "--report",
        report.toString());
  }
}
