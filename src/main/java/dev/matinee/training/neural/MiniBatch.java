package dev.matinee.training.neural;

/// A mini-batch of ratings: in pair `i < size`, `user[i]` rated `movie[i]` with the standardised
/// `target[i]`. Every step fills it again.
final class MiniBatch {

  final int[] user;
  final int[] movie;
  final float[] target;
  int size;

  MiniBatch(int capacity) {
    this.user = new int[capacity];
    this.movie = new int[capacity];
    this.target = new float[capacity];
  }

  int capacity() {
    return user.length;
  }
}
