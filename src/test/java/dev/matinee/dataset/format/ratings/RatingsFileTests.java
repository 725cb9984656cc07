package dev.matinee.dataset.format.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsFileTests {

  @TempDir Path folder;
  final Recorder rows = new Recorder();

  @Test
  void readsTabSeparatedMovieLens() throws IOException {
    RatingsFile file = file("u.data", "196\t242\t3\t881250949\n186\t302\t3\t891717742\n");

    file.read(rows, position -> {});

    assertThat(file.origin()).isEqualTo(Origin.MOVIELENS);
    assertThat(rows.taken)
        .containsExactly(
            "1 196/242 3.0 1997-12-04T15:55:49Z", "2 186/302 3.0 1998-04-04T19:22:22Z");
  }

  @Test
  void readsDoubleColonsWithoutTime() throws IOException {
    RatingsFile file = file("ratings_notime.dat", "1::1193::5\n1::661::3\n");

    file.read(rows, position -> {});

    assertThat(file.origin()).isEqualTo(Origin.MOVIELENS);
    assertThat(file.hasTimes()).isFalse();
    assertThat(rows.taken).containsExactly("1 1/1193 5.0 null", "2 1/661 3.0 null");
  }

  @Test
  void readsDoubleColonsWithTimeAndHalfStars() throws IOException {
    RatingsFile file = file("ratings.dat", "1::122::4.5::838985046\n");

    file.read(rows, position -> {});

    assertThat(file.origin()).isEqualTo(Origin.MOVIELENS);
    assertThat(rows.taken).containsExactly("1 1/122 4.5 1996-08-02T11:24:06Z");
  }

  @Test
  void readsMovieLensCsvWithCarriageReturnsAndByteOrderMark() throws IOException {
    RatingsFile file =
        file("r.csv", "\uFEFFuserId,movieId,rating,timestamp\r\n1,31,2.5,1260759144\r\n");

    file.read(rows, position -> {});

    assertThat(file.origin()).isEqualTo(Origin.MOVIELENS);
    assertThat(file.firstLine()).isEqualTo(2);
    assertThat(rows.taken).containsExactly("2 1/31 2.5 2009-12-14T02:52:24Z");
  }

  @Test
  void recognizesTheRankInTimeOfMovieLens() throws IOException {
    RatingsFile file =
        file("c.csv", "userId,movieId,rating,chronoRank,timestamp\n1,1193,5,9,978300760\n");

    file.read(rows, position -> {});

    assertThat(file.origin()).isEqualTo(Origin.MOVIELENS);
    assertThat(rows.taken).containsExactly("2 1/1193 5.0 2000-12-31T22:12:40Z");
  }

  @Test
  void tellsMovieTweetingsByRatingsAboveFive() throws IOException {
    assertThat(file("a.dat", "1::10::7::1365029107\n1::11::8::1366576639\n").origin())
        .isEqualTo(Origin.MOVIETWEETINGS);
  }

  @Test
  void tellsMovieTweetingsByTheNumbersOfTheMovies() throws IOException {
    assertThat(file("a.dat", "1::0104257::4::1365029107\n").origin())
        .isEqualTo(Origin.MOVIETWEETINGS);
  }

  @Test
  void oneStrayRatingDoesNotHideMovieLens() throws IOException {
    String good = "1::1193::5::978300760\n1::661::3::978302109\n1::914::3::978301968\n";

    assertThat(file("a.dat", good + "1::915::9::978301968\n").origin()).isEqualTo(Origin.MOVIELENS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1::2::55\n1::3::90\n1::4::7\n", "1\t2\t-7.5\n1\t3\t9.1\n1\t4\t-0.5\n"})
  void otherScalesAreGenericInTheFormOfMovieLensToo(String text) throws IOException {
    assertThat(file("a.dat", text).origin()).isEqualTo(Origin.GENERIC);
  }

  @Test
  void rejectsTheZeroOfMovieTweetings() throws IOException {
    file("a.dat", "1::0104257::8::1365029107\n1::0104258::0::1365029108\n")
        .read(rows, position -> {});

    assertThat(rows.taken).hasSize(1);
    assertThat(rows.bad).containsExactly("2: 0 is not a rating; delete the rating instead");
  }

  @Test
  void readsGenericCsvByTheNamesOfItsHeader() throws IOException {
    RatingsFile file =
        file("mine.csv", "rating,when,Movie_Id,USER\n7,x,\"casablanca-1942\",ann@home\n");

    file.read(rows, position -> {});

    assertThat(file.origin()).isEqualTo(Origin.GENERIC);
    assertThat(rows.taken).containsExactly("2 ann@home/casablanca-1942 7.0 null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "u1,m1,4.0,964982703", // users without numbers
        "1,2,4,964982703", // no decimal
        "1,2,9.0,964982703", // too many stars
        "1,2,4.0,2026-01-31T12:00:00Z", // not in seconds
      })
  void csvThatDoesNotLookLikeMovieLensIsGeneric(String line) throws IOException {
    assertThat(file("g.csv", "userId,movieId,rating,timestamp\n" + line + "\n").origin())
        .isEqualTo(Origin.GENERIC);
  }

  @Test
  void readsNdjsonWithNumbersAsIds() throws IOException {
    RatingsFile file =
        file(
            "r.ndjson",
            """
            {"userId":"ann","movieId":112,"rating":7.5,"ratedAt":"2026-01-31T12:00:00+01:00"}
            {"userId":5,"movieId":"up","rating":9}
            {"userId":"bob","rating":9}
            {"userId":
            """);

    file.read(rows, position -> {});

    assertThat(rows.taken).containsExactly("1 ann/112 7.5 2026-01-31T11:00:00Z", "2 5/up 9.0 null");
    assertThat(rows.bad).containsExactly("3: 'movieId' is missing", "4: not a JSON object");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "1,2|2 fields, but at least 3 are needed",
        "1,2,good,1|the rating 'good' is not a number",
        "1,2,NaN,1|the rating 'NaN' is not a number",
        "1,2,5d,1|the rating '5d' is not a number",
        "a b,2,5,1|'a b' is not an id: it must have 1 to 64 letters, digits or . _ : @ -",
        "1,,5,1|'' is not an id: it must have 1 to 64 letters, digits or . _ : @ -",
        "1,2,5,soon|'soon' is not a time: seconds since 1970, or ISO-8601 such as"
            + " 2026-01-31T12:00:00Z",
        "1,\"2,5,1|the quotes do not match",
      })
  void reportsBadLinesWithTheirNumbersAndGoesOn(String line, String reason) throws IOException {
    String header = "userId,movieId,rating,timestamp\n";
    String text = header + "1,1,5,1\n" + line + "\n\n1,3,5,1\n1,4,6,1\n";

    file("bad.csv", text).read(rows, position -> {});

    assertThat(rows.bad).containsExactly("3: " + reason);
    assertThat(rows.taken).hasSize(3).element(1).asString().startsWith("5 1/3");
  }

  @Test
  void millisecondsAreTimesToo() throws IOException {
    file("m.csv", "userId,movieId,rating,time\n1,1,5,1365029107000\n").read(rows, position -> {});

    assertThat(rows.taken).containsExactly("2 1/1 5.0 2013-04-03T22:45:07Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello world\n",
        "userId,movieId,tag,timestamp\n2,60756,funny,1445714994\n",
        "movieId,imdbId,tmdbId\n1,0114709,862\n",
        "1::F::1::10::48067\n2::M::56::16::70072\n",
        "1::Toy Story (1995)::Comedy\n",
        "1|24|M|technician|85711\n",
        "468372\n450418\n",
      })
  void otherFilesAreNotRatings(String text) throws IOException {
    Path path = Files.writeString(folder.resolve("other"), text);

    assertThat(RatingsFile.recognize(path)).isEmpty();
  }

  @Test
  void tellsHowFarItHasRead() throws IOException {
    RatingsFile file = file("u.data", "1\t2\t3\t881250949\n".repeat(20_000));
    List<Long> positions = new ArrayList<>();

    file.read(rows, positions::add);

    assertThat(positions).hasSizeGreaterThan(2).isSorted();
    assertThat(positions.getLast()).isEqualTo(file.size());
  }

  RatingsFile file(String name, String text) throws IOException {
    return RatingsFile.recognize(Files.writeString(folder.resolve(name), text)).orElseThrow();
  }

  static final class Recorder implements RatingRowConsumer {

    final List<String> taken = new ArrayList<>();
    final List<String> bad = new ArrayList<>();

    @Override
    public void accept(
        long line, String userId, String movieId, double rating, @Nullable Instant ratedAt) {
      taken.add("%d %s/%s %s %s".formatted(line, userId, movieId, rating, ratedAt));
    }

    @Override
    public void reject(long line, String reason) {
      bad.add(line + ": " + reason);
    }
  }
}
