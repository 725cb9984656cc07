package dev.matinee.serving.ranking;

import java.util.PrimitiveIterator;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Mixes movies without training ratings, which the ranking model cannot rank, into a ranked list.
/// Those that get no place in the ranked part come last.
///
/// From the third place on, each place goes to such a movie with the same probability, the *share*.
/// The seed determines these places, so all pages of a list agree. Not safe for use by several
/// threads.
final class Exploration implements PrimitiveIterator.OfInt {

  private static final int FIRST_PLACES = 2;

  private final PrimitiveIterator.OfInt ranked;
  private final Supplier<PrimitiveIterator.OfInt> source;
  private final double share;
  private final long seed;
  private PrimitiveIterator.@Nullable OfInt unranked;
  private int place;

  /// @param ranked ranked movies, best first
  /// @param source supplies the movies without training ratings, best first; called at most once,
  ///   when the first one is needed
  Exploration(
      PrimitiveIterator.OfInt ranked,
      Supplier<PrimitiveIterator.OfInt> source,
      double share,
      long seed) {
    this.ranked = ranked;
    this.source = source;
    this.share = share;
    this.seed = seed;
  }

  @Override
  public boolean hasNext() {
    return ranked.hasNext() || unranked().hasNext();
  }

  @Override
  public int nextInt() {
    place++;
    return (isForUnranked(place) && unranked().hasNext()) || !ranked.hasNext()
        ? unranked().nextInt()
        : ranked.nextInt();
  }

  private boolean isForUnranked(int number) {
    return number > FIRST_PLACES && new SplittableRandom(seed + number).nextDouble() < share;
  }

  private PrimitiveIterator.OfInt unranked() {
    PrimitiveIterator.OfInt opened = unranked;
    if (opened == null) {
      opened = source.get();
      unranked = opened;
    }
    return opened;
  }
}
