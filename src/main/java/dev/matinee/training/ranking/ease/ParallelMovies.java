package dev.matinee.training.ranking.ease;

import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Parallel loops over movies, in chunks that share scratch space.
final class ParallelMovies {

  private static final int CHUNK = 64;

  private ParallelMovies() {}

  /// Work on one movie.
  @FunctionalInterface
  interface Work<S> {
    void run(int movie, S scratch);
  }

  /// @param scratch makes scratch space for the movies of a chunk, which are worked on in turn
  static <S> void forEach(int movies, Supplier<S> scratch, Work<S> work) {
    IntStream.range(0, Math.ceilDiv(movies, CHUNK))
        .parallel()
        .forEach(
            chunk -> {
              S own = scratch.get();
              for (int m = chunk * CHUNK; m < Math.min(movies, (chunk + 1) * CHUNK); m++) {
                work.run(m, own);
              }
            });
  }
}
