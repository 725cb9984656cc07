package dev.matinee.evaluation;

import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.catalog.MoviesFile;
import dev.matinee.dataset.format.catalog.UsersFile;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.dataset.format.text.UnknownFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What files declare about users and movies, rated or not.
///
/// @param bad lines that could not be read
public record SideInformation(List<NewUser> users, List<NewMovie> movies, List<BadLine> bad) {

  /// Nothing.
  public static final SideInformation NONE = new SideInformation(List.of(), List.of(), List.of());

  public SideInformation {
    users = List.copyOf(users);
    movies = List.copyOf(movies);
    bad = List.copyOf(bad);
  }

  /// Reads a file of users and one of movies.
  ///
  /// @param users null for none
  /// @param movies null for none
  /// @throws UnknownFormatException if a file is in no known format
  public static SideInformation read(@Nullable Path users, @Nullable Path movies)
      throws IOException {
    List<BadLine> bad = new ArrayList<>();
    return new SideInformation(
        users == null ? List.of() : usersFile(users).read(bad::add),
        movies == null ? List.of() : moviesFile(movies).read(bad::add),
        bad);
  }

  private static UsersFile usersFile(Path path) throws IOException {
    requireFile(path);
    return UsersFile.recognize(path).orElseThrow(() -> new UnknownFormatException(path));
  }

  private static MoviesFile moviesFile(Path path) throws IOException {
    requireFile(path);
    return MoviesFile.recognize(path).orElseThrow(() -> new UnknownFormatException(path));
  }

  private static void requireFile(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
  }
}
