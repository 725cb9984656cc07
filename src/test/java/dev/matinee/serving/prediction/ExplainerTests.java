package dev.matinee.serving.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.rating.MovieEmbeddings;
import dev.matinee.model.rating.Standardisation;
import dev.matinee.model.rating.factor.FactorModel;
import dev.matinee.model.rating.factor.FoldInRidge;
import dev.matinee.serving.Serving;
import dev.matinee.serving.Snapshots;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.prediction.Explanation.Rated;
import dev.matinee.serving.prediction.Predictor.Pair;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplainerTests {

  final Serving serving = new Serving();

  @BeforeEach
  void threeKnownMovies() {
    serving.store.addMovies(1, 2, 3, 4).addUser("new");
    serving.active.publish(Snapshots.of(7, 4, 6, 5));
  }

  @Test
  void namesTheRatingsThatContributeMost() {
    // 1, -3 and 2 above the levels, shared by three
    serving.store.rate("ann", 1, 5).rate("ann", 2, 3).rate("ann", 3, 7);

    Explanation.Known explanation = serving.explain("ann", 1, 2);

    assertThat(explanation.movie()).isEqualTo(4);
    assertThat(explanation.rated()).extracting(Rated::yourRating).containsExactly(3.0, 7.0);
    assertThat(explanation.rated())
        .extracting(Rated::contribution)
        .containsExactly(-3 / 3.0, 2 / 3.0);
    assertThat(explanation.rated())
        .extracting(rated -> rated.movie().movieId())
        .containsExactly("m2", "m3");
    assertThat(explanation.others()).isEqualTo(1);
    assertThat(explanation.ofOthers()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(explanation.prediction()).isEqualTo(serving.predict("ann", 1));
  }

  @Test
  void addsUpToThePredictionBeforeClipping() {
    serving.store.rate("ann", 1, 10);

    Explanation.Known explanation = serving.explain("ann", 2, 10);

    assertThat(explanation.prediction().rating()).isEqualTo(10);
    assertThat(explanation.unclipped()).isEqualTo(12);
    assertThat(sum(explanation)).isCloseTo(12, within(1e-12));
  }

  @Test
  void saysWhatThePredictionIsWithoutARating() {
    SplittableRandom random = new SplittableRandom(2);
    float[] biases = new float[30];
    float[] factors = new float[90];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = (float) random.nextGaussian();
    }
    serving.active.publish(
        Snapshots.of(
            8,
            new FactorModel(
                new Standardisation(6, 3),
                new MovieEmbeddings(3, biases, factors),
                new FoldInRidge(1, .1f, 1),
                null)));
    serving.store.addMovies(LongStream.rangeClosed(5, 30).toArray());
    // movie 99 is not known to the model, so it is no part of any prediction of another
    serving.store.addMovies(99).rate("ann", 99, 2);
    for (int movie = 3; movie < 20; movie++) {
      serving.store.rate("ann", movie, random.nextInt(1, 11));
    }
    Explanation.Known before = serving.explain("ann", 1, 100);
    assertThat(before.rated()).hasSize(17);
    assertThat(before.others()).isZero();
    assertThat(sum(before)).isCloseTo(before.unclipped(), within(1e-4));

    for (Rated rated : before.rated()) {
      serving.store.unrate("ann", rated.movie().id());

      assertThat(serving.explain("ann", 1, 1).unclipped()).isCloseTo(rated.without(), within(1e-6));
      assertThat(rated.without())
          .isNotCloseTo(before.unclipped() - rated.contribution(), within(1e-4));
      serving.store.rate("ann", rated.movie().id(), rated.yourRating());
    }
  }

  @Test
  void saysOfAMovieWhatItsRatingsMoveIt() {
    serving.store.rate("bob", 4, 9).rate("ann", 1, 5);

    Explanation.Known explanation = serving.explain("ann", 4, 10);

    // one rating lies 4 above the level 5 of unknown movies, shrunk as one of five
    assertThat(explanation.movie()).isCloseTo(5 + 4 / 5.0, within(1e-12));
    assertThat(explanation.rated()).extracting(Rated::contribution).containsExactly(1.0);
    assertThat(explanation.rated()).extracting(Rated::without).containsExactly(5 + 4 / 5.0);
    assertThat(explanation.unclipped()).isEqualTo(serving.predict("ann", 4).rating());
  }

  @Test
  void hasNoRatingsToNameForANewUser() {
    Explanation.Known explanation = serving.explain("new", 2, 10);

    assertThat(explanation.rated()).isEmpty();
    assertThat(explanation.others()).isZero();
    assertThat(explanation.unclipped()).isEqualTo(6);
    assertThat(explanation.prediction().basis()).isEqualTo(PredictionBasis.COLD_BOTH);
    assertThat(serving.count("matinee.predictions", "cold-both")).isEqualTo(1);
  }

  @Test
  void namesNoRatingThatContributesNothing() {
    serving.store.rate("ann", 1, 4).rate("ann", 2, 8);

    Explanation.Known explanation = serving.explain("ann", 3, 10);

    assertThat(explanation.rated())
        .extracting(rated -> rated.movie().movieId())
        .containsExactly("m2");
    assertThat(explanation.others()).isEqualTo(1);
  }

  @Test
  void namesWhatIsUnknownAndWaitsLikeAPrediction() {
    Explainer explainer = serving.explainer;

    assertThat(Serving.given(explainer.explain(new Pair("nobody", "m1"), 1, 0)).value())
        .isEqualTo(new Explanation.UnknownUser("nobody"));
    assertThat(Serving.given(explainer.explain(new Pair("new", "nothing"), 1, 0)).value())
        .isEqualTo(new Explanation.UnknownMovie("nothing"));
    long latest = serving.store.ratings.latestSequence();
    assertThat(explainer.explain(new Pair("new", "m1"), 1, latest + 1))
        .isEqualTo(new Answer.Behind<>(latest));
    assertThat(new Serving().explainer.explain(new Pair("ann", "m1"), 1, 0))
        .isEqualTo(new Answer.NoModelYet<>());
  }

  private static double sum(Explanation.Known known) {
    return known.mean()
        + known.user()
        + known.movie()
        + known.rated().stream().mapToDouble(Rated::contribution).sum()
        + known.ofOthers();
  }
}
