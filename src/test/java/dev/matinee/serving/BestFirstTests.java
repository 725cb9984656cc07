package dev.matinee.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class BestFirstTests {

  @RepeatedTest(50)
  void keepsWhatSortingEverythingPutsFirst(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int size = random.nextInt(60);
    double[] scores = random.doubles(size).map(score -> Math.floor(score * 8)).toArray();
    int capacity = random.nextInt(20);
    BestFirst best = new BestFirst(capacity);

    IntStream.range(0, size).forEach(position -> best.offer(position, scores[position]));

    assertThat(best.drain())
        .containsExactly(
            IntStream.range(0, size)
                .boxed()
                .sorted(
                    Comparator.comparingDouble((Integer position) -> -scores[position])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(capacity)
                .mapToInt(Integer::intValue)
                .toArray());
  }

  @Test
  void isEmptyAfterItWasDrained() {
    BestFirst best = new BestFirst(2);
    best.offer(3, 1);

    assertThat(best.drain()).containsExactly(3);
    assertThat(best.drain()).isEmpty();
  }
}
