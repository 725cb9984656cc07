package dev.matinee.serving.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.ratings.support.MovieSupport;
import dev.matinee.serving.Serving;
import dev.matinee.serving.Snapshots;
import dev.matinee.serving.prediction.Prediction;
import dev.matinee.serving.prediction.PredictionBasis;
import dev.matinee.serving.prediction.Predictor.Pair;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredDataTests {

  final Serving serving = new Serving();

  @Test
  void aRatingCountsInTheNextAnswer() {
    serving.store.addMovies(1, 2, 3).addUser("ann");
    serving.active.publish(Snapshots.of(3, 4, 6));

    Prediction.Known before = predict(0);
    long sequence = rate(1, 5);
    Prediction.Known after = predict(sequence);

    assertThat(before.rating()).isEqualTo(6);
    assertThat(before.basis()).isEqualTo(PredictionBasis.COLD_BOTH);
    assertThat(after.rating()).isEqualTo(7);
    assertThat(after.basis()).isEqualTo(PredictionBasis.COLD_MOVIE);
    assertThat(serving.predictor.predict(new Pair("ann", "m2"), sequence + 1))
        .isEqualTo(new Answer.Behind<>(sequence));

    rate(2, 8);

    assertThat(predict(0).basis()).isEqualTo(PredictionBasis.PERSONAL);
    assertThat(serving.data.supportOf(List.of(2L, 3L)))
        .isEqualTo(Map.of(2L, new MovieSupport(1, 8), 3L, new MovieSupport(0, 0)));
    assertThat(serving.data.supportOf(2, sequence)).isEqualTo(new MovieSupport(1, 8));
    assertThat(serving.data.supportOf(3, sequence)).isEqualTo(new MovieSupport(0, 0));
  }

  private Prediction.Known predict(long minSequence) {
    Answer.Given<Prediction> given =
        Serving.given(serving.predictor.predict(new Pair("ann", "m2"), minSequence));
    assertThat(given.sequence()).isGreaterThanOrEqualTo(minSequence);
    return (Prediction.Known) given.value();
  }

  private long rate(long movie, double rating) {
    serving.store.rate("ann", movie, rating);
    return serving.data.latestSequence();
  }
}
