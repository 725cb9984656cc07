package dev.matinee.serving.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ScoreHeapTests {

  @RepeatedTest(50)
  void goesThroughWhatSortingEverythingGives(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int size = random.nextInt(60);
    double[] scores = random.doubles(size).map(score -> Math.floor(score * 6)).toArray();
    int[] ratings = random.ints(size, 0, 3).toArray();
    int[] some = IntStream.range(0, size).filter(position -> random.nextBoolean()).toArray();
    List<Integer> sorted =
        IntStream.of(some)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer position) -> -scores[position])
                    .thenComparingInt(position -> -ratings[position])
                    .thenComparing(Comparator.naturalOrder()))
            .toList();

    List<Integer> order = new ArrayList<>();
    new ScoreHeap(some, scores, ratings).forEachRemaining((int position) -> order.add(position));

    assertThat(order).isEqualTo(sorted);
  }

  @Test
  void endsAfterTheLast() {
    ScoreHeap best = new ScoreHeap(new int[] {1}, new double[] {3, 4}, new int[2]);

    assertThat(best.nextInt()).isEqualTo(1);
    assertThat(best.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(best::nextInt);
  }
}
