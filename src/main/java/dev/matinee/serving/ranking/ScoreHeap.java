package dev.matinee.serving.ranking;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/// An iterator over scored candidates: the higher score first, then the movie with more training
/// ratings, then the lower position.
///
/// A binary heap, because only a few candidates are needed in order: O(n) to create, O(log n) for
/// each candidate. Not safe for use by several threads.
public final class ScoreHeap implements PrimitiveIterator.OfInt {

  private final int[] heap;
  private final double[] scores;
  private final int[] ratings;
  private int size;

  /// @param positions positions of the candidates; the heap takes ownership of the array
  /// @param scores score of each position
  /// @param ratings number of training ratings of each position
  public ScoreHeap(int[] positions, double[] scores, int[] ratings) {
    this.heap = positions;
    this.scores = scores;
    this.ratings = ratings;
    this.size = positions.length;
    for (int hole = size / 2 - 1; hole >= 0; hole--) {
      siftDown(hole, heap[hole]);
    }
  }

  @Override
  public boolean hasNext() {
    return size > 0;
  }

  @Override
  public int nextInt() {
    if (size == 0) {
      throw new NoSuchElementException();
    }
    int best = heap[0];
    size--;
    siftDown(0, heap[size]);
    return best;
  }

  private void siftDown(int from, int position) {
    int at = from;
    for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && isBetter(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBetter(heap[child], position)) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = position;
  }

  private boolean isBetter(int position, int than) {
    if (scores[position] != scores[than]) {
      return scores[position] > scores[than];
    }
    return ratings[position] == ratings[than] ? position < than : ratings[position] > ratings[than];
  }
}
