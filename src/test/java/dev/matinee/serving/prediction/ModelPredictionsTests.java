package dev.matinee.serving.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.catalog.Movie;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.serving.Serving;
import dev.matinee.serving.Snapshots;
import dev.matinee.serving.context.Estimate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelPredictionsTests {

  final Serving serving = new Serving();
  final ModelSnapshot snapshot = Snapshots.of(7, new double[] {4, 6, 8}, new int[] {10, 10, 3});

  @BeforeEach
  void rate() {
    serving.store.addMovies(1, 2, 3, 9).rate("ann", 1, 5).rate("ann", 9, 7).rate("bob", 9, 10);
    serving.active.publish(snapshot);
  }

  @Test
  void saysWhatTheServiceSays() {
    ModelPredictions ann =
        ModelPredictions.of(snapshot, Map.of(), serving.ratingsOf("ann").reversed());

    for (long movie : List.of(1L, 2L, 3L, 9L)) {
      Prediction.Known served = serving.predict("ann", movie);
      Estimate estimate =
          ann.predict(
              movie(movie), () -> serving.store.ratings.supportOf(List.of(movie)).get(movie));
      assertThat(estimate).isEqualTo(new Estimate(served.rating(), served.interval()));
    }
  }

  @Test
  void knowsOnlyWhatItIsTold() {
    StoredRating rating = serving.ratingsOf("ann").getFirst();
    ModelPredictions before = ModelPredictions.of(snapshot, Map.of(), List.of());
    ModelPredictions after = ModelPredictions.of(snapshot, Map.of(), List.of(rating));

    assertThat(before.predict(movie(2), () -> new MovieSupport(0, 0)).rating()).isEqualTo(6);
    assertThat(after.predict(movie(2), () -> new MovieSupport(0, 0)).rating()).isEqualTo(7);
    assertThat(before.predict(movie(9), () -> new MovieSupport(0, 0)).rating())
        .isEqualTo(Snapshots.UNKNOWN_LEVEL);
  }

  private static Movie movie(long id) {
    return new Movie(id, "m" + id, "Movie " + id, null, List.of());
  }
}
