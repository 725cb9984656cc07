package dev.matinee.evaluation;

import dev.matinee.catalog.NewMovie;
import dev.matinee.catalog.NewUser;
import dev.matinee.dataset.format.Recognition;
import dev.matinee.dataset.format.catalog.MoviesFile;
import dev.matinee.dataset.format.catalog.UsersFile;
import dev.matinee.dataset.format.text.BadLine;
import dev.matinee.dataset.format.text.UnknownFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Declared data about users and movies: user attributes, movie years and genres.
///
/// @param bad lines that could not be read
public record SideInformation(List<NewUser> users, List<NewMovie> movies, List<BadLine> bad) {

  public static final SideInformation NONE = new SideInformation(List.of(), List.of(), List.of());

  public SideInformation {
    users = List.copyOf(users);
    movies = List.copyOf(movies);
    bad = List.copyOf(bad);
  }

  /// Reads a users file and a movies file.
  ///
  /// @param users null for none
  /// @param movies null for none
  /// @throws UnknownFormatException if a file is in no known format
  public static SideInformation read(@Nullable Path users, @Nullable Path movies)
      throws IOException {
    List<BadLine> bad = new ArrayList<>();
    return new SideInformation(
        users == null ? List.of() : Recognition.require(users, UsersFile::recognize).read(bad::add),
        movies == null
            ? List.of()
            : Recognition.require(movies, MoviesFile::recognize).read(bad::add),
        bad);
  }
}
