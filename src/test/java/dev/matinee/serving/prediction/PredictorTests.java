package dev.matinee.serving.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.serving.Serving;
import dev.matinee.serving.Snapshots;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.Interval;
import dev.matinee.serving.prediction.Predictor.Pair;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PredictorTests {

  final Serving serving = new Serving();

  @BeforeEach
  void twoKnownMovies() {
    serving.store.addMovies(1, 2, 3).addUser("new");
    serving.active.publish(Snapshots.of(7, 4, 6));
  }

  @Test
  void foldsInTheRatingsOfThisMoment() {
    serving.store.rate("ann", 1, 5);
    double before = serving.predict("ann", 2).rating();

    serving.store.rate("ann", 1, 6);

    assertThat(before).isEqualTo(7);
    assertThat(serving.predict("ann", 2).rating()).isEqualTo(8);
  }

  @Test
  void clipsRatingAndIntervalToTheScale() {
    serving.store.rate("ann", 1, 10);

    Prediction.Known prediction = serving.predict("ann", 2);

    assertThat(prediction.rating()).isEqualTo(10);
    assertThat(prediction.interval()).isEqualTo(new Interval(9, 10, .9));
  }

  @Test
  void widensTheIntervalWithoutRatings() {
    assertThat(serving.predict("new", 1).interval()).isEqualTo(new Interval(2, 6, .9));
  }

  @Test
  void saysWhatThePredictionRestsOn() {
    serving.store.rate("ann", 1, 5);

    assertThat(serving.predict("ann", 1).basis()).isEqualTo(PredictionBasis.PERSONAL);
    assertThat(serving.predict("new", 1).basis()).isEqualTo(PredictionBasis.COLD_USER);
    assertThat(serving.predict("ann", 2).basis()).isEqualTo(PredictionBasis.COLD_MOVIE);
    assertThat(serving.predict("new", 2).basis()).isEqualTo(PredictionBasis.COLD_BOTH);
    assertThat(serving.count("matinee.predictions", "personal")).isEqualTo(1);
    assertThat(serving.count("matinee.predictions", "cold-both")).isEqualTo(1);
  }

  @Test
  void movesAnUnknownMovieByItsShrunkResidual() {
    serving.store.rate("ann", 3, 9).rate("bob", 3, 7);

    Prediction.Known prediction = serving.predict("new", 3);

    // two ratings of mean 8 lie 3 above the level 5, shrunk as if there were 4 more of no residual
    assertThat(prediction.rating()).isCloseTo(5 + 2 / 6.0 * 3, within(1e-12));
    assertThat(prediction.basis()).isEqualTo(PredictionBasis.COLD_USER);
  }

  @Test
  void predictsAMovieWithoutAnyRatings() {
    serving.store.rate("ann", 1, 5);

    Prediction.Known prediction = serving.predict("ann", 3);

    assertThat(prediction.rating()).isEqualTo(6);
    assertThat(prediction.basis()).isEqualTo(PredictionBasis.COLD_MOVIE);
  }

  @Test
  void namesWhatIsUnknown() {
    Answer<Prediction> user = serving.predictor.predict(new Pair("nobody", "m1"), 0);
    Answer<Prediction> movie = serving.predictor.predict(new Pair("new", "nothing"), 0);

    assertThat(Serving.given(user).value()).isEqualTo(new Prediction.UnknownUser("nobody", "m1"));
    assertThat(Serving.given(movie).value())
        .isEqualTo(new Prediction.UnknownMovie("new", "nothing"));
  }

  @Test
  void answersABatchInOrderAndReadsEachUserOnce() {
    serving.store.rate("ann", 1, 5);
    List<Pair> pairs =
        List.of(
            new Pair("ann", "m2"),
            new Pair("nobody", "m1"),
            new Pair("ann", "nothing"),
            new Pair("ann", "m1"));

    Answer.Given<List<Prediction>> given = Serving.given(serving.predictor.predictAll(pairs, 0));

    assertThat(given.value())
        .extracting(prediction -> prediction.getClass().getSimpleName())
        .containsExactly("Known", "UnknownUser", "UnknownMovie", "Known");
    assertThat(serving.ratingReads).isEqualTo(2);
    assertThat(serving.meters.get("matinee.foldin.duration").timer().count()).isEqualTo(1);
    assertThat(given.value().getLast()).isEqualTo(serving.predict("ann", 1));
  }

  @Test
  void reportsASequenceThatIsCertainlyIncluded() {
    serving.store.rate("ann", 1, 5);
    long before = serving.store.ratings.latestSequence();
    serving.beforeRatings = () -> serving.store.rate("ann", 2, 8);

    Answer.Given<Prediction> given =
        Serving.given(serving.predictor.predict(new Pair("ann", "m2"), 0));

    assertThat(given.sequence()).isEqualTo(before);
    assertThat(given.modelVersion()).isEqualTo(7);
  }

  @Test
  void waitsForTheWriteThatMustBeIncluded() {
    serving.store.rate("ann", 1, 5);

    long latest = serving.store.ratings.latestSequence();
    assertThat(serving.predictor.predict(new Pair("ann", "m2"), latest))
        .isInstanceOf(Answer.Given.class);
    assertThat(serving.predictor.predict(new Pair("ann", "m2"), latest + 1))
        .isEqualTo(new Answer.Behind<>(latest));
  }

  @Test
  void hasNoAnswerWithoutAModel() {
    assertThat(new Serving().predictor.predict(new Pair("ann", "m1"), 0))
        .isEqualTo(new Answer.NoModelYet<>());
  }
}
