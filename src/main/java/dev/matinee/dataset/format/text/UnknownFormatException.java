package dev.matinee.dataset.format.text;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.modulith.NamedInterface;

/// A file or folder has no data in a known format. The message lists the known formats.
@NamedInterface("format")
public final class UnknownFormatException extends IOException {

  /// The missing data and the known formats.
  public static final String EXPECTED =
      "no ratings, movies or users in a known format: MovieLens (u.data, ratings.dat, ratings.csv"
          + " and the movies and users beside them), MovieTweetings, CSV whose header names"
          + " userId,movieId,rating[,timestamp] (movies: movieId,title[,year,genres]; users: userId"
          + " and attributes), or NDJSON";

  public UnknownFormatException(Path path) {
    super(path + " holds " + EXPECTED);
  }
}
