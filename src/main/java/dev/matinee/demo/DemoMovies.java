package dev.matinee.demo;

import dev.matinee.catalog.NewMovie;
import dev.matinee.dataset.format.catalog.MoviesFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The movies of the demo: real ones, with year and genres.
final class DemoMovies {

  private static final String RESOURCE = "/demo/movies.csv";

  private DemoMovies() {}

  static List<NewMovie> all() throws IOException {
    try (InputStream in = DemoMovies.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = Objects.requireNonNull(in, RESOURCE).readAllBytes();
      return MoviesFile.parse(RESOURCE, new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
