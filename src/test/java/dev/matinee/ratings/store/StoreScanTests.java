package dev.matinee.ratings.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.ratings.NewRating;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the store promises to those who read all ratings, whatever the database.
abstract class StoreScanTests extends StoreFixture {

  @Test
  void trainingSetHoldsAllRatingsInOrder() {
    store("bob", "m3", 3, NOON);
    store("ann", "m9", 9, NOON.plusSeconds(60));
    store("ann", "m1", 1, NOON);

    TrainingSet set = ratings.trainingSet(0);

    assertThat(set.watermark()).isEqualTo(ratings.latestSequence());
    assertThat(set.data().ratings().size()).isEqualTo(3);
    int ann = set.users().row(users.find("ann").orElseThrow());
    assertThat(set.data().ratings().of(ann).size()).isEqualTo(2);
    int entry = set.data().ratings().start(ann) + 1;
    assertThat(set.movies().id(set.data().ratings().movie(entry)))
        .isEqualTo(movies.catalog().find("m9").orElseThrow().id());
    assertThat(set.data().ratings().value(entry)).isEqualTo(9);
    assertThat(set.data().ratings().time(entry))
        .isEqualTo((int) NOON.plusSeconds(60).getEpochSecond());
  }

  @Test
  void scansBeyondOnePage() {
    List<NewRating> many =
        IntStream.range(0, 50_000)
            .mapToObj(n -> new NewRating("u" + n / 9, "m" + (1 + n % 9), 1 + n % 10, NOON))
            .toList();
    ratings.store(many);

    assertThat(ratings.trainingSet(0).data().ratings().size()).isEqualTo(50_000);
    int[] exported = new int[1];
    double[] sum = new double[1];
    ratings.forEach(
        rating -> {
          exported[0]++;
          sum[0] += rating.rating();
        });
    assertThat(exported[0]).isEqualTo(50_000);
    assertThat(sum[0]).isEqualTo(50_000 * 5.5);
  }
}
