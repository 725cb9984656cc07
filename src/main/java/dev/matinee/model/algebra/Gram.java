package dev.matinee.model.algebra;

/// The Gram matrix `X'X` of a block of rows.
///
/// Plain Java with tiles of 4 x 4 sums, which stay in registers. As fast as OpenBLAS for a few
/// hundred rows of 16 to 64 numbers, without a native library.
public final class Gram {

  /// Width and height of a tile; strides are multiples of it.
  public static final int TILE = 4;

  private Gram() {}

  /// Returns the smallest stride for rows of `length` numbers.
  public static int stride(int length) {
    return (length + TILE - 1) / TILE * TILE;
  }

  /// Adds `X'X` to the lower triangle of `gram`. Entries above the diagonal are undefined. O(rows
  /// stride^2 / 2).
  ///
  /// @param x `[rows x stride]`, row-major
  /// @param stride a multiple of [#TILE]
  /// @param gram `[stride x stride]`, row-major
  public static void add(float[] x, int rows, int stride, float[] gram) {
    for (int i = 0; i < stride; i += TILE) {
      for (int j = 0; j <= i; j += TILE) {
        addTile(x, rows * stride, stride, gram, i, j);
      }
    }
  }

  private static void addTile(float[] x, int end, int stride, float[] gram, int i, int j) {
    float a00 = 0, a01 = 0, a02 = 0, a03 = 0;
    float a10 = 0, a11 = 0, a12 = 0, a13 = 0;
    float a20 = 0, a21 = 0, a22 = 0, a23 = 0;
    float a30 = 0, a31 = 0, a32 = 0, a33 = 0;
    for (int row = 0; row < end; row += stride) {
      float p0 = x[row + i], p1 = x[row + i + 1], p2 = x[row + i + 2], p3 = x[row + i + 3];
      float q0 = x[row + j], q1 = x[row + j + 1], q2 = x[row + j + 2], q3 = x[row + j + 3];
      a00 = Math.fma(p0, q0, a00);
      a01 = Math.fma(p0, q1, a01);
      a02 = Math.fma(p0, q2, a02);
      a03 = Math.fma(p0, q3, a03);
      a10 = Math.fma(p1, q0, a10);
      a11 = Math.fma(p1, q1, a11);
      a12 = Math.fma(p1, q2, a12);
      a13 = Math.fma(p1, q3, a13);
      a20 = Math.fma(p2, q0, a20);
      a21 = Math.fma(p2, q1, a21);
      a22 = Math.fma(p2, q2, a22);
      a23 = Math.fma(p2, q3, a23);
      a30 = Math.fma(p3, q0, a30);
      a31 = Math.fma(p3, q1, a31);
      a32 = Math.fma(p3, q2, a32);
      a33 = Math.fma(p3, q3, a33);
    }
    int at = i * stride + j;
    addRow(gram, at, a00, a01, a02, a03);
    addRow(gram, at + stride, a10, a11, a12, a13);
    addRow(gram, at + 2 * stride, a20, a21, a22, a23);
    addRow(gram, at + 3 * stride, a30, a31, a32, a33);
  }

  private static void addRow(float[] gram, int at, float a, float b, float c, float d) {
    gram[at] += a;
    gram[at + 1] += b;
    gram[at + 2] += c;
    gram[at + 3] += d;
  }
}
