package dev.matinee.training.nd4j;

/// A mini-batch: pair `i < size` says that `user[i]` rated `movie[i]` with the standardised
/// `target[i]`. Filled again for every step.
final class Batch {

  final int[] user;
  final int[] movie;
  final float[] target;
  int size;

  Batch(int capacity) {
    this.user = new int[capacity];
    this.movie = new int[capacity];
    this.target = new float[capacity];
  }

  int capacity() {
    return user.length;
  }
}
