package dev.matinee.benchmark.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.rating.bias.BaselineTrainer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class QuestionsTests {

  @TempDir Path folder;
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  @Test
  void printsARowForEveryMilestone() throws IOException {
    assertThat(run(ratings(100, 120), "0.3")).isZero();

    assertThat(out.toString())
        .containsPattern("RMSE +questions +popularity +random")
        .containsPattern("after 10 answers( +\\d\\.\\d{4}){3} +\\+0\\.0000")
        .containsPattern("questions until 10 answers( +\\d\\d+\\.\\d){3}");
  }

  @Test
  void saysWhenNobodyHasEnoughRatings() throws IOException {
    assertThat(run(ratings(20, 30), "0.5")).isEqualTo(2);

    assertThat(err.toString()).startsWith("0 new users and");
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
    return new CommandLine(new Questions(new BaselineTrainer()))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute("--ratings", ratings.toString(), "--share", share);
  }
}
