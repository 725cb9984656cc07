package dev.matinee.dataset.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateQuestionsTests {

  @TempDir Path folder;
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  @Test
  void printsATableAndEndsInJson() throws IOException {
    int code = run(ratings(100, 120), "0.3");

    assertThat(code).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines).anyMatch(line -> line.startsWith("after 10 answers"));
    JsonNode figures = new JsonMapper().readTree(lines.getLast()).path("figures");
    for (String order : List.of("questions", "popularity", "random")) {
      JsonNode reached = figures.path(order).path("answers10");
      assertThat(reached.path("rmse").asDouble()).isBetween(.1, 5.0);
      assertThat(reached.path("answers").asDouble()).isEqualTo(10);
      assertThat(reached.path("questions").asDouble()).isGreaterThanOrEqualTo(10);
    }
  }

  @Test
  void saysWhenNobodyHasEnoughRatings() throws IOException {
    assertThat(run(ratings(20, 30), "0.5")).isEqualTo(1);

    assertThat(err.toString()).startsWith("matinee: 0 newcomers");
  }

  private Path ratings(int users, int movies) throws IOException {
    RatingTable table = SmallRatings.generated(users, movies, 5);
    StringBuilder lines = new StringBuilder("userId,movieId,rating\n");
    for (int i = 0; i < table.size(); i++) {
      lines.append("%d,%d,%s\n".formatted(table.user(i), table.movie(i), table.value(i)));
    }
    return Files.writeString(folder.resolve("ratings.csv"), lines);
  }

  private int run(Path ratings, String share) {
    CommandLine line =
        MatineeCommand.commandLine(new Service(EvaluateQuestionsTests.class, List.of()));
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(
        "evaluate-questions",
        "--ratings",
        ratings.toString(),
        "--share",
        share,
        "--trainer",
        "baseline");
  }
}
