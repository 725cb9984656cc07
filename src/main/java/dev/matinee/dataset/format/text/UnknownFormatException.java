package dev.matinee.dataset.format.text;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.modulith.NamedInterface;

/// There is nothing in a known format. The message says which formats are known.
@NamedInterface("format")
public final class UnknownFormatException extends IOException {

  /// What there is not, and which formats are known.
  public static final String NOTHING_KNOWN =
      "no ratings, movies or users in a known format: MovieLens (u.data, ratings.dat, ratings.csv"
          + " and the movies and users beside them), MovieTweetings, CSV whose header names"
          + " userId,movieId,rating[,timestamp] (movies: movieId,title[,year,genres]; users: userId"
          + " and attributes), or NDJSON";

  /// Creates the exception for what lies at `path`.
  public UnknownFormatException(Path path) {
    super(path + " holds " + NOTHING_KNOWN);
  }
}
