package dev.matinee.serving.context;

import dev.matinee.ratings.support.MovieSupport;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/// The support of all movies unknown to the model.
///
/// Immutable, so safe to share between threads.
public final class ColdMovies {

  private static final MovieSupport NONE = new MovieSupport(0, 0);

  private final Candidates candidates;
  private final long sequence;
  private final MovieSupport[] supports;

  private ColdMovies(Candidates candidates, long sequence, MovieSupport[] supports) {
    this.candidates = candidates;
    this.sequence = sequence;
    this.supports = supports;
  }

  /// Reads the support of every movie unknown to the model of `context`.
  public static ColdMovies read(AnswerContext context, StoredData store) {
    Candidates candidates = context.candidates();
    int[] unknown = candidates.unknown();
    Map<Long, MovieSupport> supports =
        unknown.length == 0
            ? Map.of()
            : store.supportOf(
                IntStream.of(unknown).mapToObj(p -> candidates.movie(p).id()).toList());
    return new ColdMovies(
        candidates,
        context.sequence(),
        IntStream.of(unknown)
            .mapToObj(p -> supports.getOrDefault(candidates.movie(p).id(), NONE))
            .toArray(MovieSupport[]::new));
  }

  /// Returns whether this belongs to `context`: its candidates are the same, and no support has
  /// changed since. O(number of unknown movies).
  @SuppressWarnings("ReferenceEquality") // candidates belong to one model and one catalogue
  public boolean isOf(AnswerContext context, StoredData store) {
    return candidates == context.candidates()
        && IntStream.of(candidates.unknown())
            .allMatch(p -> store.isSupportCurrent(candidates.movie(p).id(), sequence));
  }

  /// Returns the support of the movie at `position`, which must be unknown to the model. O(log n).
  public MovieSupport support(int position) {
    return supports[Arrays.binarySearch(candidates.unknown(), position)];
  }
}
