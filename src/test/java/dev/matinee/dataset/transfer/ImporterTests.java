package dev.matinee.dataset.transfer;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.matinee.EmptyStore;
import dev.matinee.catalog.Movie;
import dev.matinee.dataset.format.Dataset;
import dev.matinee.dataset.format.ratings.SourceScale;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.model.RatingScale;
import dev.matinee.ratings.ExportedRating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.BadSqlGrammarException;

class ImporterTests extends EmptyStore implements EmptyStore.OnH2 {

  static final RatingScale SCALE = new RatingScale(1, 10, 1);

  @TempDir Path folder;
  Importer importer;

  @BeforeEach
  void create() {
    importer = new Importer(movies, users, ratings, SCALE);
  }

  @Test
  void importsMoviesAndRatingsOnTheScaleOfTheService() throws IOException {
    write("movies.csv", "movieId,title,genres\n1,Toy Story (1995),Comedy\n2,Unseen (1990),Drama\n");
    write("ratings.csv", "userId,movieId,rating,timestamp\n7,1,3.0,964982703\n8,1,0.5,964982704\n");

    ImportReport report = load();

    assertThat(movies.catalog().movies()).hasSize(2);
    assertThat(all())
        .containsExactly(
            new ExportedRating("7", "1", 6, Instant.ofEpochSecond(964982703)),
            new ExportedRating("8", "1", 1, Instant.ofEpochSecond(964982704)));
    assertThat(report.created()).isEqualTo(2);
    assertThat(report.movies()).isEqualTo(2);
  }

  @Test
  void importingAgainChangesNothing() throws IOException {
    write("movies.dat", "1193::Cuckoo (1975)::Drama\n");
    write("ratings.dat", "1::1193::5\n1::661::3\n2::661::4\n");
    load();
    List<ExportedRating> before = all();
    long written = ratings.latestSequence();

    ImportReport again = load();

    assertThat(again.unchanged()).isEqualTo(3);
    assertThat(again.created() + again.replaced() + again.movies()).isZero();
    assertThat(all()).isEqualTo(before);
    assertThat(ratings.latestSequence()).isEqualTo(written);
  }

  @Test
  void importsUsersOnce() throws IOException {
    write("u.data", "1\t5\t3\t881250949\n2\t5\t4\t881250950\n");
    write("u.user", "1|24|M|technician|85711\n3|53|F|other|T8H1N\n4|old|F|other|1\n");

    ImportReport report = load();
    ImportReport again = load();

    assertThat(attributes("1"))
        .isEqualTo(Map.of("age", "24", "gender", "M", "occupation", "technician", "region", "8"));
    assertThat(attributes("3"))
        .isEqualTo(Map.of("age", "53", "gender", "F", "occupation", "other"));
    assertThat(users.declared()).hasSize(2);
    assertThat(report.users()).isEqualTo(2);
    assertThat(again.users()).isZero();
    assertThat(report.rejected()).isEqualTo(1);
    assertThat(report.errors())
        .containsExactly(new BadLine("u.user", 3, "the age 'old' is not a number"));
    assertThat(report.rows()).isEqualTo(2);
  }

  @Test
  void importsManyUsersAlone() throws IOException {
    write("users.csv", "userId,plan\n" + lines(12_345));

    assertThat(load().users()).isEqualTo(12_345);
    assertThat(users.count()).isEqualTo(12_345);
    assertThat(attributes("u12344")).isEqualTo(Map.of("plan", "p2"));
  }

  @Test
  void stopsBetweenUsersWhenItIsToStop() throws IOException {
    write("users.csv", "userId,plan\n" + lines(10_001));

    assertThatThrownBy(
            () ->
                importer.load(
                    Dataset.at(folder),
                    Optional.empty(),
                    (position, soFar) -> {
                      if (soFar.users() > 0) {
                        throw new CancellationException();
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(users.count()).isEqualTo(5_000);
  }

  @Test
  void aCorrectedFileWithoutTimesReplaces() throws IOException {
    write("ratings.dat", "1::1193::5\n1::661::3\n");
    load();
    write("ratings.dat", "1::661::4\n1::1193::5\n");

    ImportReport report = load();

    assertThat(report.replaced()).isEqualTo(1);
    assertThat(rating("1", "661")).isEqualTo(8);
  }

  @Test
  void ratingsWithoutTimesAreOlderThanThoseGivenInTheService() throws IOException {
    write("ratings.dat", "1::1193::5\n1::661::3\n2::661::3\n");

    load();

    assertThat(all())
        .extracting(ExportedRating::ratedAt)
        .allMatch(time -> time.isBefore(Instant.parse("1973-01-01T00:00:00Z")))
        .doesNotHaveDuplicates();
  }

  @Test
  void createsMoviesThatNobodyDescribed() throws IOException {
    write("r.csv", "userId,movieId,rating\nann,up,9\nbob,up,8\n");

    load();

    assertThat(movies.catalog().movies())
        .extracting(Movie::movieId, Movie::title, Movie::year, Movie::genres)
        .containsExactly(tuple("up", "up", null, List.of()));
  }

  @Test
  void reportsEveryBadLineAndShowsTheFirstTwenty() throws IOException {
    write(
        "r.csv",
        "userId,movieId,rating\n" + "ann,up,9\n".repeat(40) + "ann,up,eleven\n".repeat(30));

    ImportReport report = load();

    assertThat(report.rejected()).isEqualTo(30);
    assertThat(report.rows()).isEqualTo(70);
    assertThat(report.errors()).hasSize(20);
    assertThat(report.errors().getFirst())
        .isEqualTo(new BadLine("r.csv", 42, "the rating 'eleven' is not a number"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0 is not a rating; delete the rating instead",
        "7.5|7.5 does not lie between 1 and 10 in steps of 1; if the file has another scale, give"
            + " it",
        "11|11 does not lie between 1 and 10 in steps of 1; if the file has another scale, give it",
      })
  void rejectsRatingsOffTheScale(String rating, String reason) throws IOException {
    write("r.csv", "userId,movieId,rating\nann,up,9\nann,no,%s\n".formatted(rating));

    ImportReport report = load();

    assertThat(report.errors()).containsExactly(new BadLine("r.csv", 3, reason));
    assertThat(movies.catalog().find("no")).isEmpty();
  }

  @Test
  void theGivenScaleWins() throws IOException {
    write("r.csv", "userId,movieId,rating\nann,up,100\nann,down,0\nann,off,101\n");

    ImportReport report =
        importer.load(Dataset.at(folder), Optional.of(new SourceScale(0, 100)), (p, soFar) -> {});

    assertThat(rating("ann", "up")).isEqualTo(10);
    assertThat(rating("ann", "down")).isEqualTo(1);
    assertThat(report.errors())
        .extracting(BadLine::reason)
        .containsExactly(
            "101 is outside the scale 0:100 of the file; if the file has another scale, give it");
  }

  @Test
  void reportsWhatTheStoreRejectsUnderItsLine() throws IOException {
    write("movies.csv", "movieId,title\nup,Up\ndown,Down\n");
    write("r.csv", "userId,movieId,rating\nann,up,9\nann,down,9\n");

    ImportReport report =
        importer.load(Dataset.at(folder), Optional.empty(), (p, soFar) -> movies.remove("up"));

    assertThat(report.errors())
        .containsExactly(
            new BadLine(
                "r.csv",
                2,
                "there is no movie 'up'; create it with PUT /api/v1/movies/{movieId} first"));
    assertThat(report.created()).isEqualTo(1);
  }

  @Test
  void tellsWhyRatingsCannotBeStored() throws IOException {
    write("r.csv", "userId,movieId,rating\nann,up,9\n");
    jdbc.execute("alter table rating_changes rename to away");

    try {
      assertThatThrownBy(this::load).isInstanceOf(BadSqlGrammarException.class);
    } finally {
      jdbc.execute("alter table away rename to rating_changes");
    }
    assertThat(ratings.count()).isZero();
  }

  @Test
  void keepsOrderOverManyChunks() throws IOException {
    StringBuilder text = new StringBuilder("userId,movieId,rating\n");
    for (int i = 0; i < 50_000; i++) {
      text.append("u").append(i % 7).append(",m").append(i % 11).append(',');
      text.append(1 + i % 10).append('\n');
    }
    write("r.csv", text.toString());

    ImportReport report = load();

    assertThat(report.accepted()).isEqualTo(50_000);
    assertThat(ratings.count()).isEqualTo(77);
    int last = 49_999;
    assertThat(rating("u" + last % 7, "m" + last % 11)).isEqualTo(1 + last % 10);
  }

  @ParameterizedTest
  @CsvSource({
    "ml-100k, 22, 0, 8, 5",
    "ml-1m, 19, 0, 8, 4",
    "ml-latest-small, 11, 0, 6, 0",
    "movietweetings-100k, 20, 1, 5, 0",
  })
  void importsTheFormatsOfPublicDataSets(
      String name, long rows, long rejected, int described, int declared) throws IOException {
    Path data = Path.of("src/test/resources/data", name);

    ImportReport report = importer.load(Dataset.at(data), Optional.empty(), (p, soFar) -> {});

    assertThat(report.rows()).isEqualTo(rows);
    assertThat(report.rejected()).isEqualTo(rejected);
    assertThat(report.created()).isEqualTo(rows - rejected);
    assertThat(movies.catalog().movies()).hasSize(described);
    assertThat(users.declared()).hasSize(declared);
    assertThat(all()).allMatch(rating -> SCALE.contains(rating.rating()));
  }

  static String lines(int users) {
    return IntStream.range(0, users)
        .mapToObj(i -> "u%d,p%d\n".formatted(i, i % 3))
        .collect(joining());
  }

  Map<String, String> attributes(String userId) {
    return users.get(userId).orElseThrow().attributes();
  }

  double rating(String userId, String movieId) {
    return all().stream()
        .filter(rating -> rating.userId().equals(userId) && rating.movieId().equals(movieId))
        .mapToDouble(ExportedRating::rating)
        .findFirst()
        .orElseThrow();
  }

  ImportReport load() throws IOException {
    return importer.load(Dataset.at(folder), Optional.empty(), (position, soFar) -> {});
  }

  void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
