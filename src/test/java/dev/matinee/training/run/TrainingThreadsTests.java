package dev.matinee.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class TrainingThreadsTests {

  @Test
  void parallelStreamsUseNoOtherThreads() {
    try (TrainingThreads threads = new TrainingThreads(2)) {
      Set<String> names =
          threads.call(
              () ->
                  IntStream.range(0, 1_000)
                      .parallel()
                      .mapToObj(i -> Thread.currentThread().getName())
                      .collect(Collectors.toSet()));

      assertThat(names).isSubsetOf("training-worker-0", "training-worker-1");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theirNiceValueIsTheLowestPriority() {
    try (TrainingThreads threads = new TrainingThreads(1)) {
      assertThat(threads.call(TrainingThreadsTests::niceValue)).isEqualTo(19);
    }
    assertThat(niceValue()).as("of this thread").isLessThan(19);
  }

  @Test
  void thereIsAtLeastOne() {
    assertThat(TrainingThreads.defaultCount()).isPositive();
  }

  @Test
  void passOnErrors() {
    try (TrainingThreads threads = new TrainingThreads(1)) {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  threads.call(
                      () -> {
                        throw new IllegalStateException("on purpose");
                      }));
    }
  }

  /// Reads field 19 of the thread's statistics; the first two are a number and a name in brackets.
  private static int niceValue() {
    try {
      String stat = Files.readString(Path.of("/proc/thread-self/stat"));
      return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
