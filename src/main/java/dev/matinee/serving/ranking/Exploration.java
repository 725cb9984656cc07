package dev.matinee.serving.ranking;

import java.util.PrimitiveIterator;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Gives some places of a list to movies that the ranking model cannot rank; the rest of these come
/// last.
///
/// From the third place on, each goes to such a movie with the same probability, the *share*. A
/// seed alone decides which places these are, so all pages of a list agree. Not safe for use by
/// several threads.
final class Exploration implements PrimitiveIterator.OfInt {

  private static final int FIRST_PLACES = 2;

  private final PrimitiveIterator.OfInt ranked;
  private final Supplier<PrimitiveIterator.OfInt> source;
  private final double share;
  private final long seed;
  private PrimitiveIterator.@Nullable OfInt unranked;
  private int place;

  /// @param ranked best first
  /// @param source movies that cannot be ranked, best first; asked only when one is needed
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
