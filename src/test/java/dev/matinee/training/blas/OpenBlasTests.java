package dev.matinee.training.blas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenBlasTests {

  static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  @AfterEach
  void useAllThreads() {
    OpenBlas.useAllThreads();
  }

  @Test
  void usesEveryProcessorOutsideAPool() {
    OpenBlas.useOneThread();
    assertThat(OpenBlasThreads.count()).isEqualTo(1);

    OpenBlas.useAllThreads();

    assertThat(OpenBlasThreads.count()).isEqualTo(PROCESSORS);
  }

  @Test
  void usesAsManyThreadsAsThePoolOfTheCaller() {
    try (ForkJoinPool pool = new ForkJoinPool(PROCESSORS + 1)) {
      pool.submit(OpenBlas::useAllThreads).join();
    }

    assertThat(OpenBlasThreads.count()).isEqualTo(PROCESSORS + 1);
  }

  /// A large matrix is inverted after many small products.
  @Test
  void anInversionUsesAllThreadsAgain() {
    GramProduct.prepare();

    try (SymmetricMatrix matrix = new SymmetricMatrix(1)) {
      matrix.putRow(0, new float[] {2});
      matrix.invert();
    }

    assertThat(OpenBlasThreads.count()).isEqualTo(PROCESSORS);
  }
}
