package dev.matinee.model.ranking;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/// Reorders a list so that neighbours differ: maximal marginal relevance (Carbonell and Goldstein
/// 1998).
///
/// Within each block of [#BLOCK] candidates the next one is always that with the largest `(1 -
/// diversity) * relevance - diversity * similarity`. Relevance is the score, scaled to `[0, 1]`
/// within the block; similarity is the largest to one of the last [#NEIGHBOURS] chosen. Blocks make
/// the order the same for every page size.
///
/// Similarity to a chosen movie is half the overlap of genres (Jaccard) and half how much the
/// chosen one speaks for the candidate, in `[0, 1]`, relative to the movie that it speaks for most;
/// all genres where it speaks for none. Each candidate costs O(M) for M movies of the model. Not
/// safe for use by several threads.
public final class MmrReranker implements PrimitiveIterator.OfInt {

  private static final int BLOCK = 200;
  private static final int NEIGHBOURS = 10;

  private final PrimitiveIterator.OfInt source;
  private final Items items;
  private final RankingModel ranking;
  private final double[] scores;
  private final double diversity;
  private final double[] weights;
  private final int[] block = new int[BLOCK];
  private final double[][] similarities = new double[NEIGHBOURS][BLOCK];
  private int size;
  private int chosen;
  private double best;
  private double range;

  /// What a list is made of.
  public interface Items {

    /// Returns the model's row of an item, negative if the model does not know it.
    int row(int item);

    /// Returns the genre numbers of an item, ascending; not to be changed.
    int[] genres(int item);
  }

  /// @param source the list as it is, best first
  /// @param scores of each item
  /// @param diversity from 0, which changes nothing, to 1
  public MmrReranker(
      PrimitiveIterator.OfInt source,
      double[] scores,
      Items items,
      RankingModel ranking,
      double diversity) {
    this.source = source;
    this.items = items;
    this.ranking = ranking;
    this.scores = scores;
    this.diversity = diversity;
    this.weights = new double[ranking.movies()];
  }

  @Override
  public boolean hasNext() {
    return size > 0 || source.hasNext();
  }

  @Override
  public int nextInt() {
    if (size == 0) {
      fill();
    }
    int next = 0;
    double nextValue = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      double relevance = 1 - (best - scores[block[i]]) / range;
      double value = (1 - diversity) * relevance - diversity * similarity(i);
      if (value > nextValue) {
        nextValue = value;
        next = i;
      }
    }
    return choose(next);
  }

  private void fill() {
    while (size < BLOCK && source.hasNext()) {
      block[size++] = source.nextInt();
    }
    if (size == 0) {
      throw new NoSuchElementException();
    }
    chosen = 0;
    best = scores[block[0]];
    range = Math.max(best - scores[block[size - 1]], Double.MIN_NORMAL);
  }

  private double similarity(int i) {
    double largest = 0;
    for (int n = 0; n < Math.min(chosen, NEIGHBOURS); n++) {
      largest = Math.max(largest, similarities[n][i]);
    }
    return largest;
  }

  /// Takes a candidate out of the block and compares the others with it.
  private int choose(int i) {
    int item = block[i];
    size--;
    System.arraycopy(block, i + 1, block, i, size - i);
    for (double[] earlier : similarities) {
      System.arraycopy(earlier, i + 1, earlier, i, size - i);
    }
    compare(item, similarities[chosen++ % NEIGHBOURS]);
    return item;
  }

  private void compare(int item, double[] into) {
    int row = items.row(item);
    double most = 0;
    if (row >= 0) {
      ranking.similarTo(row, weights);
      for (double weight : weights) {
        most = Math.max(most, weight);
      }
    }
    for (int i = 0; i < size; i++) {
      double overlap = overlap(items.genres(item), items.genres(block[i]));
      into[i] = most > 0 ? (overlap + weight(block[i]) / most) / 2 : overlap;
    }
  }

  private double weight(int item) {
    int row = items.row(item);
    return row < 0 ? 0 : Math.max(0, weights[row]);
  }

  /// Returns the number of common genres over the number of genres of either, 0 if there are none.
  public static double overlap(int[] a, int[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    int either = a.length + b.length - common;
    return either == 0 ? 0 : (double) common / either;
  }
}
