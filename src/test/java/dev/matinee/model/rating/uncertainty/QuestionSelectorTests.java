package dev.matinee.model.rating.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.MovieEmbeddings;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.Standardisation;
import dev.matinee.model.rating.bayesian.BayesianModel;
import dev.matinee.model.rating.bayesian.PosteriorSample;
import dev.matinee.model.rating.bayesian.SidePrior;
import dev.matinee.model.rating.bias.BiasModel;
import dev.matinee.model.rating.factor.DenseHead;
import dev.matinee.model.rating.factor.FactorModel;
import dev.matinee.model.rating.factor.FoldInRidge;
import dev.matinee.model.rating.feature.MovieFeatureEncoder;
import dev.matinee.model.rating.feature.UserAttributeEncoder;
import dev.matinee.model.rating.uncertainty.QuestionSelector.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionSelectorTests {

  /// Three movies along one axis and a weaker one along the other, apart from the bias.
  static final FactorModel MODEL =
      new FactorModel(
          new Standardisation(5, 2),
          new MovieEmbeddings(2, new float[4], new float[] {3, 0, 3, 0, 2.9f, 0, 0, 2}),
          new FoldInRidge(1, 0, 1),
          null);

  @Test
  void asksForWhatIsUncertainAndNotTwiceForTheSame() {
    assertThat(rows(ask(MODEL, UserProfile.UNKNOWN, new double[] {1, 1, 1, 1}, 2)))
        .containsExactly(0, 3);
  }

  @Test
  void asksForWhatTheUserHasNotSaidYet() {
    UserProfile user = new UserProfile(new UserRatings(new int[] {0}, new float[] {7}), Map.of());

    assertThat(rows(ask(MODEL, user, new double[] {0, 1, 1, 1}, 1))).containsExactly(3);
  }

  @Test
  void weighsTheGainByTheChanceThatTheMovieIsKnown() {
    assertThat(rows(ask(MODEL, UserProfile.UNKNOWN, new double[] {.1, .1, .9, .1}, 1)))
        .containsExactly(2);
  }

  @Test
  void neverAsksForMoviesWithoutAChance() {
    assertThat(rows(ask(MODEL, UserProfile.UNKNOWN, new double[] {0, .2, 0, .1}, 9)))
        .containsExactlyInAnyOrder(1, 3);
    assertThat(ask(MODEL, UserProfile.UNKNOWN, new double[4], 9)).isEmpty();
  }

  @Test
  void gainIsAShareOfTheUncertainty() {
    BiasModel model = new BiasModel(5, new float[3], 4);
    UserProfile user = new UserProfile(new UserRatings(new int[] {0}, new float[] {7}), Map.of());

    List<Question> questions = ask(model, user, new double[] {0, 1, 1}, 2);

    // the variance of the bias is 1 / 5, after one more rating 1 / 6, then 1 / 7
    assertThat(questions.get(0).gain()).isCloseTo(1 - 5 / 6.0, within(1e-9));
    assertThat(questions.get(1).gain()).isCloseTo(5 / 6.0 - 5 / 7.0, within(1e-9));
  }

  @Test
  void prefersKnownMoviesWhenAllTeachTheSame() {
    double[] chances = {.2, .9, .5, .9};

    assertThat(rows(ask(new BiasModel(5, new float[4], 4), UserProfile.UNKNOWN, chances, 4)))
        .containsExactly(1, 3, 2, 0);
    assertThat(
            rows(
                ask(
                    new BiasModel(5, new float[4], Double.POSITIVE_INFINITY),
                    UserProfile.UNKNOWN,
                    chances,
                    4)))
        .containsExactly(1, 3, 2, 0);
  }

  @Test
  void looksAtTheBestKnownOfManyMovies() {
    double[] chances = new double[2000];
    Arrays.fill(chances, .25);
    Arrays.fill(chances, 1000, 1100, .5);

    List<Question> questions =
        ask(new BiasModel(5, new float[2000], 4), UserProfile.UNKNOWN, chances, 101);

    assertThat(rows(questions).subList(0, 100)).allMatch(row -> row >= 1000 && row < 1100);
    assertThat(rows(questions)).doesNotHaveDuplicates().hasSize(101).endsWith(0);
  }

  @Test
  void takesAHeadForItsTangentAtTheAverageUser() {
    // f([p; q]) = ReLU(p + q) * 2: of slope 2 where q > 0, flat where q < 0
    DenseHead head = new DenseHead(1, new float[][] {{1, 1}, {2}}, new float[][] {{0}, {0}});
    MovieEmbeddings movies = new MovieEmbeddings(1, new float[2], new float[] {-1.5f, 1});
    FoldInRidge ridge = new FoldInRidge(1, 0, 1);
    Standardisation plain = new Standardisation(0, 1);
    double[] chances = {1, 1};

    RatingModel bent = new FactorModel(plain, movies, ridge, head);
    RatingModel straight = new FactorModel(plain, movies, ridge, null);

    assertThat(rows(ask(bent, UserProfile.UNKNOWN, chances, 1))).containsExactly(1);
    assertThat(rows(ask(straight, UserProfile.UNKNOWN, chances, 1))).containsExactly(0);
  }

  @Test
  void aBayesianModelExpectsTheVarianceThatItThenHas() {
    // user ~ N(0, diag(1, 4)^-1), ratings of precision 2
    PosteriorSample sample =
        new PosteriorSample(
            2,
            new float[] {3, 0, 0, 0, 1, .5f, 0, 0},
            new float[0],
            prior(new float[] {1, 0, 0, 4}),
            prior(new float[] {1, 0, 0, 1}));
    BayesianModel model =
        new BayesianModel(
            new Standardisation(0, 1),
            0,
            2,
            UserAttributeEncoder.parse(""),
            MovieFeatureEncoder.parse("\n"),
            List.of(sample, sample));
    UserProfile answered =
        new UserProfile(new UserRatings(new int[] {0}, new float[] {1}), Map.of());

    Question question = ask(model, UserProfile.UNKNOWN, new double[] {1, .5}, 1).getFirst();

    double before = variance(model, UserProfile.UNKNOWN);
    double after = variance(model, answered);
    assertThat(question.movieRow()).isZero();
    assertThat(question.gain()).isCloseTo((before - after) / before, within(1e-6));
  }

  /// Returns the mean variance of both predictions, noise apart.
  private static double variance(RatingModel model, UserProfile user) {
    RatingModel.FoldedUser folded = model.foldIn(user);
    return (Math.pow(folded.deviation(0), 2) + Math.pow(folded.deviation(1), 2)) / 2 - .5;
  }

  private static SidePrior prior(float[] precision) {
    return new SidePrior(new float[2], precision, new float[0], new float[0]);
  }

  private static List<Question> ask(
      RatingModel model, UserProfile user, double[] chances, int limit) {
    double[] weights = new double[model.movies()];
    Arrays.fill(weights, 2);
    return model.questionSelector(weights).questions(user, chances, limit);
  }

  private static List<Integer> rows(List<Question> questions) {
    return questions.stream().map(Question::movieRow).toList();
  }
}
