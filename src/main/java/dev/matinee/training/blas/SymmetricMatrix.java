package dev.matinee.training.blas;

import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;

/// A dense symmetric matrix `[size x size]` of floats outside the heap, which OpenBLAS inverts in
/// place: `2/3 size^3` multiplications on all threads of the caller's pool.
///
/// Takes 4 bytes an entry. Several threads may call [#putRow] and [#getRow] for different rows.
public final class SymmetricMatrix implements AutoCloseable {

  private static final int TILE = 64;

  private final int size;
  private final FloatPointer entries;

  /// @throws OutOfMemoryError if there is not enough memory outside the heap
  public SymmetricMatrix(int size) {
    this.size = size;
    this.entries = new FloatPointer((long) size * size);
  }

  /// Sets row `i` up to the diagonal. The rest of the row follows from symmetry.
  public void putRow(int i, float[] row) {
    pointer(i, 0).put(row, 0, i + 1);
  }

  /// Reads row `i`. Entries after the diagonal are valid only after [#invert].
  public void getRow(int i, float[] into) {
    pointer(i, 0).get(into, 0, size);
  }

  /// Returns the entry in row `i`, column `i`.
  public float diagonal(int i) {
    return entries.get((long) i * size + i);
  }

  /// Loads OpenBLAS unless it is loaded already.
  ///
  /// @throws LinkageError if this machine cannot run it
  public static void load() {
    OpenBlas.load();
  }

  /// Replaces the matrix by its inverse.
  ///
  /// @throws ArithmeticException if the matrix is not positive definite
  public void invert() {
    OpenBlas.useAllThreads();
    // A lower triangle in rows is an upper one in columns.
    int factored =
        openblas.LAPACKE_spotrf(openblas.LAPACK_COL_MAJOR, (byte) 'U', size, entries, size);
    if (factored != 0) {
      throw new ArithmeticException(
          "row %d of %d: the matrix is not positive definite".formatted(factored, size));
    }
    openblas.LAPACKE_spotri(openblas.LAPACK_COL_MAJOR, (byte) 'U', size, entries, size);
    mirror();
  }

  /// Copies the lower triangle to the upper one, tile by tile.
  private void mirror() {
    int tiles = Math.ceilDiv(size, TILE);
    IntStream.range(0, tiles)
        .parallel()
        .forEach(
            tile -> {
              float[] from = new float[TILE * TILE];
              float[] to = new float[TILE];
              for (int other = 0; other <= tile; other++) {
                mirror(tile * TILE, other * TILE, from, to);
              }
            });
  }

  private void mirror(int row, int column, float[] from, float[] to) {
    int rows = Math.min(TILE, size - row);
    int columns = Math.min(TILE, size - column);
    for (int i = 0; i < rows; i++) {
      pointer(row + i, column).get(from, i * TILE, columns);
    }
    for (int j = 0; j < columns; j++) {
      int first = row == column ? j + 1 : 0;
      for (int i = first; i < rows; i++) {
        to[i] = from[i * TILE + j];
      }
      if (first < rows) {
        pointer(column + j, row + first).put(to, first, rows - first);
      }
    }
  }

  private FloatPointer pointer(int row, int column) {
    return entries.getPointer((long) row * size + column);
  }

  @Override
  public void close() {
    entries.close();
  }
}
