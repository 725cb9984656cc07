package dev.matinee.serving;

/// Keeps the best of many scored candidates: the higher score first, then the lower position.
///
/// A bounded heap with its worst candidate on top. Not safe for use by several threads.
final class BestFirst {

  private final int[] positions;
  private final double[] scores;
  private int size;

  /// @param capacity how many candidates to keep; may be 0
  BestFirst(int capacity) {
    this.positions = new int[capacity];
    this.scores = new double[capacity];
  }

  /// Takes note of a candidate. O(1) when it is not among the best, else O(log capacity).
  void offer(int position, double score) {
    if (size < positions.length) {
      siftUp(size++, position, score);
    } else if (size > 0 && isWorse(positions[0], scores[0], position, score)) {
      siftDown(position, score);
    }
  }

  /// Removes all candidates and returns their positions, best first.
  int[] drain() {
    int[] drained = new int[size];
    while (size > 0) {
      drained[--size] = positions[0];
      siftDown(positions[size], scores[size]);
    }
    return drained;
  }

  private void siftUp(int hole, int position, double score) {
    int at = hole;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!isWorse(position, score, positions[parent], scores[parent])) {
        break;
      }
      move(parent, at);
      at = parent;
    }
    positions[at] = position;
    scores[at] = score;
  }

  private void siftDown(int position, double score) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      int other = child + 1;
      if (other < size
          && isWorse(positions[other], scores[other], positions[child], scores[child])) {
        child = other;
      }
      if (!isWorse(positions[child], scores[child], position, score)) {
        break;
      }
      move(child, at);
      at = child;
    }
    positions[at] = position;
    scores[at] = score;
  }

  private void move(int from, int to) {
    positions[to] = positions[from];
    scores[to] = scores[from];
  }

  private static boolean isWorse(int position, double score, int thanPosition, double thanScore) {
    return score < thanScore || (score == thanScore && position > thanPosition);
  }
}
