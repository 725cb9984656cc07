package dev.matinee.dataset.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationInputTests {

  @TempDir Path folder;

  @Test
  void twoFilesShareTheirRows() throws IOException {
    Path train = write("u1.base", "5\t7\t3\t881250949\n4\t7\t1\t881250950\n5\t6\t4\t881250951\n");
    Path test = write("u1.test", "5\t9\t2\t881250952\n6\t7\t5\t881250953\n");

    EvaluationData data = new EvaluationInput.TwoFiles(train, test).read();

    assertThat(data.scale()).isEqualTo(new RatingScale(1, 5, 1));
    assertThat(entries(data.train().ratings())).containsExactly("0 0 3.0", "0 1 4.0", "1 0 1.0");
    assertThat(entries(data.test())).containsExactly("0 2 2.0", "2 0 5.0");
    assertThat(data.train().ratings().users()).isEqualTo(data.test().users()).isEqualTo(3);
    assertThat(data.train().ratings().time(0)).isEqualTo(881250949);
  }

  @Test
  void testRowsCountFromTheFirstRating() throws IOException {
    Path ratings =
        write("r.csv", "userId,movieId,rating\na,x,10\na,broken\na,y,20\na,z,60\nb,x,40\n");
    Path rows = write("rows.txt", "3\n0\n\n");

    EvaluationData data = new EvaluationInput.TestRows(ratings, rows).read();

    assertThat(entries(data.test())).containsExactly("0 0 10.0", "0 2 60.0");
    assertThat(entries(data.train().ratings())).containsExactly("0 1 20.0", "1 0 40.0");
    assertThat(data.bad()).singleElement().asString().contains("line 3");
    assertThat(data.scale()).isEqualTo(new RatingScale(20, 40, 20));
  }

  @Test
  void holdoutIsTheSameForTheSameSeed() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append(i % 50).append("::").append(i / 50).append("::").append(1 + i % 5).append('\n');
    }
    Path ratings = write("r.dat", text.toString());

    EvaluationData data = new EvaluationInput.Holdout(ratings, .1, 7).read();
    EvaluationData same = new EvaluationInput.Holdout(ratings, .1, 7).read();
    EvaluationData other = new EvaluationInput.Holdout(ratings, .1, 8).read();

    assertThat(data.train().ratings().size() + data.test().size()).isEqualTo(5_000);
    assertThat(data.test().size()).isBetween(420, 580);
    assertThat(entries(same.test())).isEqualTo(entries(data.test()));
    assertThat(entries(other.test())).isNotEqualTo(entries(data.test()));
  }

  @Test
  void theLastRatingOfAPairCounts() throws IOException {
    Path train = write("a.csv", "userId,movieId,rating\na,x,3\na,y,4\na,x,5\n");
    Path test = write("b.csv", "userId,movieId,rating\na,z,4\n");

    assertThat(entries(new EvaluationInput.TwoFiles(train, test).read().train().ratings()))
        .containsExactly("0 0 5.0", "0 1 4.0");
  }

  @Test
  void halfStarsHaveTheirOwnScale() throws IOException {
    Path train = write("a.dat", "1::2::3.5\n1::3::4\n");
    Path test = write("b.dat", "1::4::0.5\n");

    assertThat(new EvaluationInput.TwoFiles(train, test).read().scale())
        .isEqualTo(new RatingScale(.5, 5, .5));
  }

  @Test
  void nothingToTestOnIsRefused() throws IOException {
    Path ratings = write("a.dat", "1::2::3\n1::3::4\n");
    Path rows = write("rows.txt", "17\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EvaluationInput.TestRows(ratings, rows).read())
        .withMessage("2 ratings to train on and 0 to test on are not enough");
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  static List<String> entries(RatingTable table) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      entries.add("%d %d %s".formatted(table.user(i), table.movie(i), table.value(i)));
    }
    return entries;
  }
}
