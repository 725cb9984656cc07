package dev.matinee.dataset.format;

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

/// The files of one data set: ratings, and the movies beside them.
///
/// Of several files of ratings in a folder one is chosen: one with times before one without, then
/// the largest, then the first by name. The same holds for movies.
public final class Dataset {

  private final @Nullable RatingsFile ratings;
  private final @Nullable MoviesFile movies;
  private final List<Path> others;

  private Dataset(@Nullable RatingsFile ratings, @Nullable MoviesFile movies, List<Path> others) {
    this.ratings = ratings;
    this.movies = movies;
    this.others = others;
  }

  /// Finds the data set at `path`: a folder, a file of ratings (movies may lie beside it), or a
  /// file of movies alone.
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
    Optional<MoviesFile> movies =
        ratings.isPresent()
            ? moviesIn(files(path.toAbsolutePath().getParent()))
            : MoviesFile.recognize(path);
    return require(path, ratings, movies, List.of());
  }

  private static Dataset inFolder(Path folder) throws IOException {
    List<Path> files = files(folder);
    List<RatingsFile> ratings = new ArrayList<>();
    for (Path file : files) {
      RatingsFile.recognize(file).ifPresent(ratings::add);
    }
    ratings.sort(Comparator.comparing(file -> !file.hasTimes()));
    List<Path> others = ratings.stream().skip(1).map(RatingsFile::path).toList();
    return require(folder, ratings.stream().findFirst(), moviesIn(files), others);
  }

  private static Dataset require(
      Path path, Optional<RatingsFile> ratings, Optional<MoviesFile> movies, List<Path> others)
      throws UnknownFormatException {
    if (ratings.isEmpty() && movies.isEmpty()) {
      throw new UnknownFormatException(path);
    }
    return new Dataset(ratings.orElse(null), movies.orElse(null), others);
  }

  private static Optional<MoviesFile> moviesIn(List<Path> files) throws IOException {
    for (Path file : files) {
      Optional<MoviesFile> movies = MoviesFile.recognize(file);
      if (movies.isPresent()) {
        return movies;
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

  /// Returns the files of ratings that were not chosen.
  public List<Path> others() {
    return others;
  }
}
