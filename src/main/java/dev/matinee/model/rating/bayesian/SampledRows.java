package dev.matinee.model.rating.bayesian;

import java.util.List;

/// A row of numbers for each movie in each of S samples, stored by movie: number k of sample s is
/// at `k S + s` of the movie's row. So all samples of a movie are contiguous in memory, and loops
/// over samples run over neighbours. Zeros pad a row to a multiple of four. Immutable by agreement.
final class SampledRows {

  private final float[][] rows;
  private final int size;
  private final int samples;

  /// @param bySample `[M x stride]` of each sample, or empty
  /// @param size numbers of a movie in a sample, at most the stride
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

  /// Returns M, or 0 if empty.
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

  /// Returns a sample as it was given, with zeros beyond the size. O(M size).
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
