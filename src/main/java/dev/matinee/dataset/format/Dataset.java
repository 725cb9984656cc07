package dev.matinee.dataset.format;

import dev.matinee.dataset.format.catalog.MoviesFile;
import dev.matinee.dataset.format.catalog.UsersFile;
import dev.matinee.dataset.format.ratings.RatingsFile;
import dev.matinee.dataset.format.text.UnknownFormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of one data set: ratings, and the movies and users beside them.
///
/// Of several files of ratings in a folder one is chosen: one with times before one without, then
/// the largest, then the first by name. Of movies and users the largest file is taken.
public final class Dataset {

  private final @Nullable RatingsFile ratings;
  private final @Nullable MoviesFile movies;
  private final @Nullable UsersFile users;
  private final List<Path> others;

  private Dataset(
      @Nullable RatingsFile ratings,
      @Nullable MoviesFile movies,
      @Nullable UsersFile users,
      List<Path> others) {
    this.ratings = ratings;
    this.movies = movies;
    this.users = users;
    this.others = others;
  }

  /// Finds the data set at `path`: a folder, a file of ratings (movies and users may lie beside
  /// it), or a file of movies or users alone.
  ///
  /// @throws UnknownFormatException if nothing there is in a known format
  public static Dataset at(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return inFolder(path);
    }
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    Optional<RatingsFile> ratings = RatingsFile.recognize(path);
    List<Path> described =
        ratings.isPresent() ? files(path.toAbsolutePath().getParent()) : List.of(path);
    return with(path, ratings, described, List.of());
  }

  private static Dataset inFolder(Path folder) throws IOException {
    List<Path> files = files(folder);
    List<RatingsFile> ratings = new ArrayList<>();
    for (Path file : files) {
      RatingsFile.recognize(file).ifPresent(ratings::add);
    }
    ratings.sort(Comparator.comparing(file -> !file.hasTimes()));
    List<Path> others = ratings.stream().skip(1).map(RatingsFile::path).toList();
    return with(folder, ratings.stream().findFirst(), files, others);
  }

  /// @param described where movies and users may be
  private static Dataset with(
      Path path, Optional<RatingsFile> ratings, List<Path> described, List<Path> others)
      throws IOException {
    Optional<MoviesFile> movies = first(described, MoviesFile::recognize);
    Optional<UsersFile> users = first(described, UsersFile::recognize);
    if (ratings.isEmpty() && movies.isEmpty() && users.isEmpty()) {
      throw new UnknownFormatException(path);
    }
    return new Dataset(ratings.orElse(null), movies.orElse(null), users.orElse(null), others);
  }

  private static <T> Optional<T> first(List<Path> files, Recognition<T> recognition)
      throws IOException {
    for (Path file : files) {
      Optional<T> found = recognition.of(file);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// Returns the regular files of `folder`, the largest first.
  private static List<Path> files(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return List.of();
    }
    record Sized(Path path, long size) {}
    List<Sized> sized = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path path : entries.filter(Files::isRegularFile).sorted().toList()) {
        sized.add(new Sized(path, Files.size(path)));
      }
    }
    return sized.stream()
        .sorted(Comparator.comparingLong(Sized::size).reversed())
        .map(Sized::path)
        .toList();
  }

  public Optional<RatingsFile> ratings() {
    return Optional.ofNullable(ratings);
  }

  public Optional<MoviesFile> movies() {
    return Optional.ofNullable(movies);
  }

  public Optional<UsersFile> users() {
    return Optional.ofNullable(users);
  }

  /// Returns the files of ratings that were not chosen.
  public List<Path> others() {
    return others;
  }

  /// Looks at one file.
  @FunctionalInterface
  private interface Recognition<T> {

    Optional<T> of(Path file) throws IOException;
  }
}
