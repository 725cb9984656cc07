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

/// The files of one data set: at most one file each of ratings, movies and users.
///
/// From several ratings files in a folder, one with times is chosen first, then the largest, then
/// the first by name. From several movies or users files, the largest is chosen.
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

  /// Finds the data set at `path`: a folder, a ratings file (with movies and users files in the
  /// same folder), or a single movies or users file.
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

  /// @param described files that may hold movies or users
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

  /// Returns the ratings files that were not chosen.
  public List<Path> others() {
    return others;
  }
}
