package dev.matinee.model.ranking;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/// Diversifies a list by maximal marginal relevance (Carbonell and Goldstein 1998): an iterator
/// over the reordered list.
///
/// The next item is the candidate with the largest `(1 - diversity) * relevance - diversity *
/// similarity` in the current block of [#BLOCK]. Relevance is the score, scaled to `[0, 1]` within
/// the block. Similarity is the largest similarity to one of the last [#NEIGHBOURS] chosen items.
/// Blocks do not depend on the page size, so neither does the order.
///
/// Similarity to a chosen movie is the mean of two numbers in `[0, 1]`: the Jaccard overlap of
/// genres, and the weight of the chosen movie for the candidate, relative to its largest weight for
/// any movie. It is the overlap alone if the chosen movie has no positive weights. Each chosen item
/// takes O(M) for M movies of the model. Not safe for use by several threads.
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

  /// The items of a list.
  public interface Items {

    /// Returns the movie row of an item in the model, negative if unknown.
    int row(int item);

    /// Returns the genre numbers of an item, ascending. Do not change the array.
    int[] genres(int item);
  }

  /// @param source original list, best first
  /// @param scores score of each item
  /// @param diversity from 0, which keeps the order, to 1
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

  /// Removes a candidate from the block, and computes the similarity of the others to it.
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

  /// Returns the Jaccard overlap: the number of common genres divided by the number of genres of
  /// either, or 0 without genres.
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
