package dev.matinee.serving;

/// Reorders a list so that neighbours differ in genre: maximal marginal relevance.
///
/// Within each block of [#BLOCK] candidates the next one is always that with the largest `(1 -
/// diversity) * relevance - diversity * similarity`. Relevance is the score, scaled to `[0, 1]`
/// within the block; similarity is the largest overlap (Jaccard) of its genres with those of the
/// last [#NEIGHBOURS] chosen. Blocks make the order the same for every page size.
final class Diversity {

  private static final int BLOCK = 200;
  private static final int NEIGHBOURS = 10;

  private final Candidates candidates;
  private final double[] scores;
  private final double diversity;

  /// @param scores by position
  /// @param diversity from 0, which changes nothing, to 1
  Diversity(Candidates candidates, double[] scores, double diversity) {
    this.candidates = candidates;
    this.scores = scores;
    this.diversity = diversity;
  }

  /// Returns how many candidates must be known to know the first `count` of the reordered list.
  static int wholeBlocks(int count) {
    return Math.ceilDiv(count, BLOCK) * BLOCK;
  }

  /// Reorders `positions` in place, as far as needed to know the first `count`.
  ///
  /// @param positions best first, in whole blocks unless there are no more
  void reorder(int[] positions, int count) {
    int needed = Math.min(count, positions.length);
    for (int from = 0; from < needed; from += BLOCK) {
      reorder(positions, from, Math.min(positions.length, from + BLOCK), needed);
    }
  }

  private void reorder(int[] positions, int from, int to, int needed) {
    double best = scores[positions[from]];
    double range = Math.max(best - scores[positions[to - 1]], Double.MIN_NORMAL);
    for (int next = from; next < Math.min(to, needed); next++) {
      int chosen = next;
      double chosenValue = Double.NEGATIVE_INFINITY;
      for (int i = next; i < to; i++) {
        double relevance = 1 - (best - scores[positions[i]]) / range;
        double similarity = similarity(positions, Math.max(from, next - NEIGHBOURS), next, i);
        double value = (1 - diversity) * relevance - diversity * similarity;
        if (value > chosenValue) {
          chosenValue = value;
          chosen = i;
        }
      }
      int position = positions[chosen];
      System.arraycopy(positions, next, positions, next + 1, chosen - next);
      positions[next] = position;
    }
  }

  private double similarity(int[] positions, int from, int to, int i) {
    double similarity = 0;
    for (int j = from; j < to; j++) {
      similarity =
          Math.max(
              similarity,
              overlap(candidates.genres(positions[i]), candidates.genres(positions[j])));
    }
    return similarity;
  }

  /// Returns the number of common genres over the number of genres of either, 0 if there are none.
  static double overlap(int[] a, int[] b) {
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
