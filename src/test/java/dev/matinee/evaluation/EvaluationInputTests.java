package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.matinee.dataset.format.text.UnknownFormatException;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationInputTests {

  @TempDir Path folder;

  @Test
  void twoFilesShareTheirRows() throws IOException {
    Path train = write("u1.base", "5\t7\t3\t881250949\n4\t7\t1\t881250950\n5\t6\t4\t881250951\n");
    Path test = write("u1.test", "5\t9\t2\t881250952\n6\t7\t5\t881250953\n");

    EvaluationData data = new EvaluationInput.TwoFiles(train, test).read(SideInformation.NONE);

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

    EvaluationData data = new EvaluationInput.TestRows(ratings, rows).read(SideInformation.NONE);

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

    EvaluationData data = new EvaluationInput.Holdout(ratings, .1, 7).read(SideInformation.NONE);
    EvaluationData same = new EvaluationInput.Holdout(ratings, .1, 7).read(SideInformation.NONE);
    EvaluationData other = new EvaluationInput.Holdout(ratings, .1, 8).read(SideInformation.NONE);

    assertThat(data.train().ratings().size() + data.test().size()).isEqualTo(5_000);
    assertThat(data.test().size()).isBetween(420, 580);
    assertThat(entries(same.test())).isEqualTo(entries(data.test()));
    assertThat(entries(other.test())).isNotEqualTo(entries(data.test()));
  }

  @Test
  void theLastRatingOfAPairCounts() throws IOException {
    Path train = write("a.csv", "userId,movieId,rating\na,x,3\na,y,4\na,x,5\n");
    Path test = write("b.csv", "userId,movieId,rating\na,z,4\n");

    assertThat(
            entries(
                new EvaluationInput.TwoFiles(train, test)
                    .read(SideInformation.NONE)
                    .train()
                    .ratings()))
        .containsExactly("0 0 5.0", "0 1 4.0");
  }

  @Test
  void halfStarsHaveTheirOwnScale() throws IOException {
    Path train = write("a.dat", "1::2::3.5\n1::3::4\n");
    Path test = write("b.dat", "1::4::0.5\n");

    assertThat(new EvaluationInput.TwoFiles(train, test).read(SideInformation.NONE).scale())
        .isEqualTo(new RatingScale(.5, 5, .5));
  }

  @Test
  void aScaleFitsAllButAFewMistakes() throws IOException {
    Path test = write("b.dat", "1::4::3\n");
    Path mistaken = write("a.dat", "1::2::55\n" + stars(2, 300, 1));
    Path fromZero = write("c.dat", stars(1, 300, 0));

    assertThat(new EvaluationInput.TwoFiles(mistaken, test).read(SideInformation.NONE).scale())
        .isEqualTo(new RatingScale(.5, 5, .5));
    assertThat(new EvaluationInput.TwoFiles(fromZero, test).read(SideInformation.NONE).scale())
        .isEqualTo(new RatingScale(0, 5, 5));
  }

  static String stars(int firstUser, int rows, int lowest) {
    return IntStream.range(0, rows)
        .mapToObj(i -> "%d::2::%d%n".formatted(firstUser + i, lowest + i % (6 - lowest)))
        .collect(Collectors.joining());
  }

  @Test
  void sideInformationFollowsTheRowsOfTheRatings() throws IOException {
    Path train = write("u1.base", "5\t7\t3\t881250949\n4\t8\t1\t881250950\n");
    Path test = write("u1.test", "6\t9\t2\t881250952\n");
    Path users = write("u.user", "4|24|M|writer|85711\n1|50|F|none|1\n6|33|F|artist|T8H1N\nx\n");
    Path movies =
        write("movies.dat", "9::Up (2009)::Animation\n1::Unrated (1999)::Drama\n7::No::\n");

    EvaluationData data =
        new EvaluationInput.TwoFiles(train, test).read(SideInformation.read(users, movies));

    assertThat(data.train().attributes())
        .containsExactly(
            Map.of(),
            Map.of("age", "24", "gender", "M", "occupation", "writer", "region", "8"),
            Map.of("age", "33", "gender", "F", "occupation", "artist"));
    assertThat(data.train().metadata())
        .containsExactly(
            MovieMetadata.NONE, MovieMetadata.NONE, new MovieMetadata(2009, List.of("Animation")));
    assertThat(data.bad()).singleElement().asString().startsWith("u.user, line 4");
  }

  @Test
  void aFileOfSomethingElseIsNoSideInformation() throws IOException {
    Path ratings = write("a.dat", "1::2::3\n");

    assertThatExceptionOfType(UnknownFormatException.class)
        .isThrownBy(() -> SideInformation.read(ratings, null));
    assertThatExceptionOfType(UnknownFormatException.class)
        .isThrownBy(() -> SideInformation.read(null, ratings));
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> SideInformation.read(null, folder.resolve("none")));
  }

  @ParameterizedTest
  @CsvSource({
    "ml-100k, u1.base, u1.test, u.user, u.item, 5, 7, 8",
    "ml-1m, ratings_notime.dat, '', users.dat, movies.dat, 4, 7, 7",
  })
  void readsSideInformationInTheFormatsOfPublicDataSets(
      String name,
      String train,
      String test,
      String users,
      String movies,
      int declared,
      int described,
      int rated)
      throws IOException {
    Path data = Path.of("src/test/resources/data", name);
    EvaluationInput input =
        test.isEmpty()
            ? new EvaluationInput.Holdout(data.resolve(train), .3, 1)
            : new EvaluationInput.TwoFiles(data.resolve(train), data.resolve(test));

    EvaluationData read =
        input.read(SideInformation.read(data.resolve(users), data.resolve(movies)));

    assertThat(read.bad()).isEmpty();
    assertThat(read.train().attributes()).filteredOn(known -> known.size() >= 3).hasSize(declared);
    assertThat(read.train().metadata()).hasSize(rated);
    assertThat(read.train().metadata())
        .filteredOn(known -> known.year() != null && !known.genres().isEmpty())
        .hasSize(described);
  }

  @Test
  void nothingToTestOnIsRefused() throws IOException {
    Path ratings = write("a.dat", "1::2::3\n1::3::4\n");
    Path rows = write("rows.txt", "17\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EvaluationInput.TestRows(ratings, rows).read(SideInformation.NONE))
        .withMessage("2 training ratings and 0 test ratings are too few");
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
