package dev.matinee.model.rating.bayesian;

import java.util.List;

/// A row of numbers of each movie in each of S samples, laid out by movie: number k in sample s is
/// at `k S + s` of the movie's row. So what a user's rating needs of all samples is one stretch of
/// memory, and loops over samples are loops over neighbours. Zeros fill a row up to a multiple of
/// four. Immutable by agreement.
final class SampledRows {

  private final float[][] rows;
  private final int size;
  private final int samples;

  /// @param bySample of each sample `[M x stride]`, or nothing
  /// @param size numbers of a row, at most the stride
  SampledRows(List<float[]> bySample, int size, int stride) {
    this.size = size;
    this.samples = bySample.size();
    this.rows = new float[bySample.getFirst().length / stride][length()];
    for (int s = 0; s < samples; s++) {
      float[] sample = bySample.get(s);
      for (int row = 0; row < rows.length; row++) {
        for (int k = 0; k < size; k++) {
          rows[row][k * samples + s] = sample[row * stride + k];
        }
      }
    }
  }

  /// Returns M, or 0.
  int count() {
    return rows.length;
  }

  /// Returns the length of a row.
  int length() {
    return (size * samples + 3) / 4 * 4;
  }

  float[] row(int movie) {
    return rows[movie];
  }

  /// Returns one sample as it was given, but for 0 beyond the size. O(M size).
  float[] sample(int s, int stride) {
    float[] sample = new float[rows.length * stride];
    for (int row = 0; row < rows.length; row++) {
      for (int k = 0; k < size; k++) {
        sample[row * stride + k] = rows[row][k * samples + s];
      }
    }
    return sample;
  }
}
