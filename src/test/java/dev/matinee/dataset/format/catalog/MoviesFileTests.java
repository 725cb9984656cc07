package dev.matinee.dataset.format.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.matinee.catalog.NewMovie;
import dev.matinee.dataset.format.text.BadLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoviesFileTests {

  @TempDir Path folder;
  final List<BadLine> bad = new ArrayList<>();

  @Test
  void readsQuotedTitlesYearsAndGenres() throws IOException {
    String text =
        """
        movieId,title,genres\r
        11,"American President, The (1995)",Comedy|Drama\r
        12,"He said ""no"" (2001)",(no genres listed)\r
        13,Babylon 5,Sci-Fi\r
        14,"Series, A (2006–2007)",\r
        """;

    assertThat(read(write("movies.csv", text.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(
            new NewMovie("11", "American President, The", 1995, List.of("Comedy", "Drama")),
            new NewMovie("12", "He said \"no\"", 2001, List.of()),
            new NewMovie("13", "Babylon 5", null, List.of("Sci-Fi")),
            new NewMovie("14", "Series, A", 2006, List.of()));
  }

  @Test
  void readsAColumnOfYears() throws IOException {
    String text = "movieId,title,year,genres\nup,Up,2009,Animation\nno,No,soon,Drama\n";

    assertThat(read(write("movies.csv", text.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(new NewMovie("up", "Up", 2009, List.of("Animation")));
    assertThat(bad).containsExactly(new BadLine("movies.csv", 3, "'soon' is not a year"));
  }

  @Test
  void readsDoubleColonsInLatinOne() throws IOException {
    String text = "1::Misérables, Les (1995)::Drama|Musical\n";

    assertThat(read(write("movies.dat", text.getBytes(StandardCharsets.ISO_8859_1))))
        .containsExactly(new NewMovie("1", "Misérables, Les", 1995, List.of("Drama", "Musical")));
  }

  @Test
  void readsDoubleColonsInUtf8() throws IOException {
    String text = "0002844::Fantômas (1913)::Crime|Drama\n0002845::Untold::\n";

    assertThat(read(write("movies.dat", text.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(
            new NewMovie("0002844", "Fantômas", 1913, List.of("Crime", "Drama")),
            new NewMovie("0002845", "Untold", null, List.of()));
  }

  @Test
  void readsItemsWithAFlagForEachGenre() throws IOException {
    String text =
        """
        1|Toy Story (1995)|01-Jan-1995||http://x|0|0|0|1|1|1|0|0|0|0|0|0|0|0|0|0|0|0|0
        267|unknown||||1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0
        7|Misérables|||x|0|0|0|0|0|0|0|0|1|0|0|0|0|0|0|0|0|0|1
        """;

    assertThat(read(write("u.item", text.getBytes(StandardCharsets.ISO_8859_1))))
        .containsExactly(
            new NewMovie("1", "Toy Story", 1995, List.of("Animation", "Children's", "Comedy")),
            new NewMovie("267", "unknown", null, List.of()),
            new NewMovie("7", "Misérables", null, List.of("Drama", "Western")));
  }

  @Test
  void ratingsAndUsersAreNotMovies() throws IOException {
    assertThat(recognized("1::1193::5::978300760\n")).isFalse();
    assertThat(recognized("1::1193::5\n")).isFalse();
    assertThat(recognized("1|24|M|technician|85711\n")).isFalse();
    assertThat(recognized("userId,movieId,rating\n1,2,3\n")).isFalse();
    assertThat(recognized("")).isFalse();
  }

  @Test
  void aTextThatMustBeGoodFailsWithItsLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MoviesFile.parse("m", "movieId,title\n1,Up\n,Down\n"))
        .withMessageContaining("m, line 3");
  }

  boolean recognized(String text) throws IOException {
    return MoviesFile.recognize(Files.writeString(folder.resolve("any"), text)).isPresent();
  }

  Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  List<NewMovie> read(Path path) throws IOException {
    return MoviesFile.recognize(path).orElseThrow().read(bad::add);
  }
}
