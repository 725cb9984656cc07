package dev.matinee.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.ItemWeights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListDiversityTests {

  static final RatingScale STARS = new RatingScale(1, 5, 1);

  /// One user, who rated movie 0 and is tested on movie 1.
  static final RatingTable TRAIN = SmallRatings.of(new double[][] {{5, 0, 0, 0}});

  static final RatingTable TEST = SmallRatings.of(new double[][] {{0, 5, 0, 0}});

  /// Movie 0 speaks for 1, 2 and 3, in this order.
  static final ItemWeights WEIGHTS =
      new ItemWeights(
          ImplicitWeight.on(STARS),
          new int[] {0, 3, 3, 3, 3},
          new int[] {1, 2, 3},
          new float[] {.9f, .8f, .1f});

  @Test
  void tellsHowVariedListsAre() {
    List<ListDiversity> varieties =
        ListDiversity.measure(data("Western", "Western", "Western", "Musical"), WEIGHTS);

    ListDiversity plain = varieties.getFirst();
    assertThat(plain.diversity()).isZero();
    assertThat(plain.figures().ndcgAt10()).isEqualTo(1);
    assertThat(plain.genres()).isEqualTo(2);
    assertThat(plain.overlap()).isCloseTo(1 / 3., within(1e-12));
    assertThat(plain.coverage()).isEqualTo(.75);
    assertThat(varieties)
        .extracting(ListDiversity::diversity)
        .containsExactly(0., .1, .2, .3, .5, .8);
  }

  @Test
  void tellsNothingWithoutGenres() {
    assertThat(ListDiversity.measure(data(), WEIGHTS)).isEmpty();
  }

  private static EvaluationData data(String... genres) {
    List<MovieMetadata> metadata =
        genres.length == 0
            ? List.of(
                MovieMetadata.NONE, MovieMetadata.NONE, MovieMetadata.NONE, MovieMetadata.NONE)
            : List.of(genres).stream()
                .map(genre -> new MovieMetadata(null, List.of(genre)))
                .toList();
    return new EvaluationData(
        new TrainingData(TRAIN, List.of(Map.of()), metadata), TEST, STARS, List.of());
  }
}
