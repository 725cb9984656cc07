package dev.matinee.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.SharedDatabase;
import dev.matinee.catalog.NewMovie;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.serving.prediction.Prediction;
import dev.matinee.serving.prediction.PredictionBasis;
import dev.matinee.serving.prediction.Predictor.Pair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two processes on one database: `here` answers, the other one writes.
class ReplicaTests {

  /// The promise.
  static final Duration SECOND = Duration.ofSeconds(1);

  static final SharedDatabase OTHER = startOther();

  final Serving here = new Serving();

  static SharedDatabase startOther() {
    SharedDatabase.empty();
    return SharedDatabase.replica();
  }

  @BeforeEach
  void warmUp() {
    here.store.addMovies(1, 2, 3).addUser("ann").rate("ann", 1, 5);
    OTHER.writes.refresh();
    ModelSnapshot model = Snapshots.of(3, 4, 6);
    here.active.publish(model);
    here.predict("ann", 2);
    here.recommend("ann", Serving.wish().query());
  }

  @Test
  void answersFromMemoryUntilTheUserRates() {
    int reads = here.ratingReads;

    Prediction.Known before = here.predict("ann", 2);
    assertThat(here.recommend("ann", Serving.wish().query()))
        .isSameAs(here.recommend("ann", Serving.wish().query()));
    assertThat(here.ratingReads).isEqualTo(reads);

    here.store.rate("bob", 3, 9);
    assertThat(here.predict("ann", 2)).isEqualTo(before);
    assertThat(here.ratingReads).isEqualTo(reads);

    here.store.rate("ann", 2, 9);
    assertThat(here.predict("ann", 2).rating()).isNotEqualTo(before.rating());
    assertThat(here.ratingReads).isEqualTo(reads + 1);
  }

  @Test
  void takesOverRatingsOfAnotherReplicaWithinASecond() {
    double before = here.predict("ann", 2).rating();

    OTHER.rate("ann", 1, 8);
    within(SECOND, () -> here.predict("ann", 2).rating() == before + 3);

    OTHER.unrate("ann", 1);
    within(SECOND, () -> here.predict("ann", 2).rating() == before - 1);
  }

  @Test
  void aRequestForAWriteOfAnotherReplicaSeesItAtOnce() {
    double before = here.predict("ann", 2).rating();
    OTHER.rate("ann", 1, 8);
    long sequence = OTHER.writes.latest();

    Prediction.Known answer =
        (Prediction.Known)
            Serving.given(here.predictor.predict(new Pair("ann", "m2"), sequence)).value();

    assertThat(answer.rating()).isEqualTo(before + 3);
  }

  @Test
  void takesOverARemovedUserAndChangedMoviesWithinASecond() {
    OTHER.users.remove("ann");
    within(
        SECOND,
        () ->
            Serving.given(here.predictor.predict(new Pair("ann", "m2"), 0)).value()
                instanceof Prediction.UnknownUser);

    OTHER.movies.putAll(List.of(new NewMovie("m2", "Another title", 1999, List.of())));
    within(SECOND, () -> title("m2").equals("Another title"));

    OTHER.movies.remove("m3");
    within(SECOND, () -> here.store.movies.catalog().find("m3").isEmpty());
  }

  @Test
  void takesOverAttributesAndSupport() {
    assertThat(here.predict("ann", 3).basis()).isEqualTo(PredictionBasis.COLD_MOVIE);

    OTHER.rate("bob", 3, 9);
    within(SECOND, () -> here.predict("ann", 3).basis() == PredictionBasis.PERSONAL);

    int reads = here.ratingReads;
    OTHER.users.put("ann", Map.of("age", "30"));
    within(SECOND, () -> here.predict("ann", 3) != null && here.ratingReads > reads);
  }

  @Test
  void aWriteThatTellsNothingCountsAsAChangeOfEverything() {
    int reads = here.ratingReads;

    here.store.addMovies(9); // by statements of its own, as an older version would write

    here.predict("ann", 2);
    assertThat(here.ratingReads).isEqualTo(reads + 1);
  }

  private String title(String movieId) {
    return here.store.movies.catalog().find(movieId).orElseThrow().title();
  }

  private static void within(Duration limit, BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(limit);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(deadline);
    }
  }
}
