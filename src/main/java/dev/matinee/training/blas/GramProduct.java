package dev.matinee.training.blas;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.matinee.model.algebra.Gram;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Gram matrix `X'X` of a block of rows, by OpenBLAS (`cblas_sgemm`) where it loads, else by
/// [Gram]. The two differ by rounding.
///
/// For 34 columns, `sgemm` takes half the time of `ssyrk`, although it computes both triangles.
///
/// A block is small, so each call uses one thread; many threads may call at the same time.
public final class GramProduct {

  private static final Logger log = LoggerFactory.getLogger(GramProduct.class);

  /// Below this number of rows, a call costs more than it saves.
  private static final int MIN_ROWS = 8;

  private static final int COLUMN_MAJOR = 102;
  private static final int NOT_TRANSPOSED = 111;
  private static final int TRANSPOSED = 112;

  /// Null where OpenBLAS does not load.
  private static final @Nullable MethodHandle GEMM = gemm();

  private GramProduct() {}

  /// Returns whether OpenBLAS computes the products.
  static boolean isNative() {
    return GEMM != null;
  }

  /// Makes each call use one thread. Other users of OpenBLAS may have changed that.
  public static void prepare() {
    if (GEMM != null) {
      OpenBlas.useOneThread();
    }
  }

  /// Adds `X'X` to the lower triangle of `gram`. Entries above the diagonal are undefined. O(rows
  /// width^2 / 2).
  ///
  /// @param x `[rows x stride]`, row-major
  /// @param width number of columns of X, at most `stride`
  /// @param stride a multiple of [Gram#TILE]
  /// @param gram `[stride x stride]`, row-major
  public static void add(float[] x, int rows, int width, int stride, float[] gram) {
    if (GEMM == null || rows < MIN_ROWS) {
      Gram.add(x, rows, stride, gram);
    } else {
      add(GEMM, x, rows, width, stride, gram);
    }
  }

  /// In columns, the rows of X are the columns of X'.
  private static void add(
      MethodHandle gemm, float[] x, int rows, int width, int stride, float[] gram) {
    try {
      MemorySegment columns = MemorySegment.ofArray(x);
      gemm.invokeExact(
          COLUMN_MAJOR,
          NOT_TRANSPOSED,
          TRANSPOSED,
          width,
          width,
          rows,
          1f,
          columns,
          stride,
          columns,
          stride,
          1f,
          MemorySegment.ofArray(gram),
          stride);
    } catch (Throwable e) {
      throw new IllegalStateException("cblas_sgemm cannot be called", e);
    }
  }

  private static @Nullable MethodHandle gemm() {
    try {
      return OpenBlas.function(
          "cblas_sgemm",
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_INT,
          JAVA_FLOAT,
          ADDRESS,
          JAVA_INT,
          ADDRESS,
          JAVA_INT,
          JAVA_FLOAT,
          ADDRESS,
          JAVA_INT);
    } catch (LinkageError | RuntimeException e) {
      log.warn(
          "Training uses slower products in Java, because OpenBLAS does not load: {}",
          e.toString());
      return null;
    }
  }
}
