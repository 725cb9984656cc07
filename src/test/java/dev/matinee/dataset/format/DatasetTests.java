package dev.matinee.dataset.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.matinee.dataset.format.ratings.Origin;
import dev.matinee.dataset.format.text.UnknownFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetTests {

  @TempDir Path folder;

  @Test
  void prefersRatingsWithTimesToLargerOnes() throws IOException {
    write("ratings_notime.dat", "1::1193::5\n".repeat(100));
    write("ratings_chrono.csv", "userId,movieId,rating,timestamp\n1,1193,5.0,978300760\n");
    write("movies.dat", "1193::One Flew Over the Cuckoo's Nest (1975)::Drama\n");
    write("README", "Some words about the data.\n");

    Dataset dataset = Dataset.at(folder);

    assertThat(dataset.ratings().orElseThrow().path()).hasFileName("ratings_chrono.csv");
    assertThat(dataset.others()).containsExactly(folder.resolve("ratings_notime.dat"));
    assertThat(dataset.movies().orElseThrow().path()).hasFileName("movies.dat");
  }

  @Test
  void prefersTheLargestOfSeveralRatings() throws IOException {
    write("u1.base", "1\t2\t3\t881250949\n");
    write("u.data", "1\t2\t3\t881250949\n".repeat(2));

    assertThat(Dataset.at(folder).ratings().orElseThrow().path()).hasFileName("u.data");
  }

  @Test
  void takesTheFileThatIsNamedAndTheMoviesBesideIt() throws IOException {
    write("u.data", "1\t2\t3\t881250949\n".repeat(2));
    write("movies.csv", "movieId,title\n2,Up (2009)\n");
    Path named = write("u1.base", "1\t2\t3\t881250949\n");

    Dataset dataset = Dataset.at(named);

    assertThat(dataset.ratings().orElseThrow().path()).isEqualTo(named);
    assertThat(dataset.movies()).isPresent();
    assertThat(dataset.others()).isEmpty();
  }

  @Test
  void findsUsersBesideRatings() throws IOException {
    write("u.data", "1\t2\t3\t881250949\n".repeat(2));
    write("tags.csv", "userId,movieId,tag,timestamp\n1,2,good,3\n");
    write("u.user", "1|24|M|technician|85711\n");

    assertThat(Dataset.at(folder).users().orElseThrow().path()).hasFileName("u.user");
    assertThat(Dataset.at(folder.resolve("u.data")).users()).isPresent();
  }

  @Test
  void usersAloneAreADataSet() throws IOException {
    Dataset dataset = Dataset.at(write("people.csv", "userId,plan\nann,free\n"));

    assertThat(dataset.users()).isPresent();
    assertThat(dataset.ratings()).isEmpty();
    assertThat(dataset.movies()).isEmpty();
  }

  @Test
  void moviesAloneAreADataSet() throws IOException {
    Dataset dataset = Dataset.at(write("films.csv", "movieId,title\n2,Up (2009)\n"));

    assertThat(dataset.ratings()).isEmpty();
    assertThat(dataset.movies()).isPresent();
  }

  @Test
  void saysWhichFormatsAreKnown() throws IOException {
    write("notes.txt", "nothing to see\n");

    assertThatExceptionOfType(UnknownFormatException.class)
        .isThrownBy(() -> Dataset.at(folder))
        .withMessageContainingAll(folder.toString(), "u.data", "NDJSON");
  }

  @Test
  void aMissingPathIsMissing() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Dataset.at(folder.resolve("nowhere")));
  }

  @ParameterizedTest
  @CsvSource({
    "ml-100k, u.data, u.item, u.user, MOVIELENS",
    "ml-1m, ratings_chrono.csv, movies.dat, users.dat, MOVIELENS",
    "ml-latest-small, ratings.csv, movies.csv, , MOVIELENS",
    "movietweetings-100k, ratings.dat, movies.dat, , MOVIETWEETINGS",
  })
  void recognizesTheFilesOfPublicDataSets(
      String name, String ratings, String movies, @Nullable String users, Origin origin)
      throws IOException {
    Path data = Path.of("src/test/resources/data", name);

    Dataset dataset = Dataset.at(data);

    assertThat(dataset.ratings().orElseThrow().path()).hasFileName(ratings);
    assertThat(dataset.ratings().orElseThrow().origin()).isEqualTo(origin);
    assertThat(dataset.movies().orElseThrow().path()).hasFileName(movies);
    assertThat(dataset.users().map(file -> file.path().getFileName().toString()))
        .isEqualTo(Optional.ofNullable(users));
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
