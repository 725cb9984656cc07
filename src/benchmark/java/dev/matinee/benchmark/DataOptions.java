package dev.matinee.benchmark;

import dev.matinee.dataset.format.text.UnknownFormatException;
import dev.matinee.evaluation.SideInformation;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that name the files of a data set.
public final class DataOptions {

  @Option(names = "--ratings", paramLabel = "FILE", required = true, description = "Ratings.")
  private Path ratings;

  @Option(names = "--users", paramLabel = "FILE", description = "Attributes of users.")
  private @Nullable Path users;

  @Option(names = "--movies", paramLabel = "FILE", description = "Years and genres of movies.")
  private @Nullable Path movies;

  /// Returns the file of ratings.
  public Path ratings() {
    return ratings;
  }

  /// Reads what is declared about users and movies.
  ///
  /// @throws UnknownFormatException if a file is in no known format
  public SideInformation sideInformation() throws IOException {
    return SideInformation.read(users, movies);
  }
}
