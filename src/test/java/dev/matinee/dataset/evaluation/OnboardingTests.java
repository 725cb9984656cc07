package dev.matinee.dataset.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.dataset.evaluation.Onboarding.Order;
import dev.matinee.model.Monitor;
import dev.matinee.model.RatingScale;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.BaselineTrainer;
import dev.matinee.model.rating.RatingModel;
import java.util.BitSet;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnboardingTests {

  static final RatingScale SCALE = new RatingScale(1, 10, 1);

  /// 150 users with about 60 ratings each.
  final TrainingData all = TrainingData.of(SmallRatings.generated(150, 150, 3));

  final Newcomers newcomers = Newcomers.of(all, SCALE, .2, 1);

  @Test
  void newcomersLeaveNoRatingBehind() {
    int left = newcomers.train().ratings().users();

    assertThat(newcomers.users()).hasSizeBetween(15, 45).hasSize(150 - left);
    int taken =
        newcomers.users().stream().mapToInt(n -> n.answers().size() + n.test().size()).sum();
    assertThat(newcomers.train().ratings().size() + taken).isEqualTo(all.ratings().size());
  }

  @Test
  void usersWithFewRatingsAreNoNewcomers() {
    TrainingData few = TrainingData.of(SmallRatings.generated(50, 30, 3));

    assertThat(Newcomers.of(few, SCALE, .9, 1).users()).isEmpty();
  }

  @Test
  void answersAndTestAreHalvesWithoutACommonMovie() {
    int[] movies = IntStream.range(0, 41).toArray();
    UserRatings ratings = new UserRatings(movies, new float[41]);

    Newcomer newcomer = Newcomer.of(Map.of(), ratings, new SplittableRandom(1));

    assertThat(newcomer.answers().size()).isEqualTo(20);
    BitSet both = new BitSet();
    for (UserRatings part : new UserRatings[] {newcomer.answers(), newcomer.test()}) {
      IntStream.range(0, part.size()).map(part::movie).forEach(both::set);
    }
    assertThat(both.cardinality()).isEqualTo(41);
  }

  @Test
  void asksNothingTwiceAndCountsWhatIsNotAnswered() {
    Newcomer newcomer =
        new Newcomer(
            Map.of(), new UserRatings(new int[] {4, 6}, new float[] {7, 8}), UserRatings.NONE);
    int[] order = IntStream.range(0, 12).toArray();

    Map<Milestone, Interview.State> states =
        Interview.hold(newcomer, QuestionStrategy.inOrder(order));

    assertThat(states)
        .extractingByKeys(Milestone.START, Milestone.QUESTIONS_10, Milestone.ANSWERS_5)
        .extracting(Interview.State::questions)
        .containsExactly(0, 10, 12); // five answers are never reached: what is known in the end
    assertThat(states.values())
        .filteredOn(state -> state.questions() == 10)
        .allSatisfy(
            state -> {
              assertThat(state.user().ratings().size()).isEqualTo(2);
              assertThat(state.user().ratings().movie(1)).isEqualTo(6);
              assertThat(state.user().ratings().value(1)).isEqualTo(8);
            })
        .isNotEmpty();
  }

  @Test
  void answersMakePredictionsBetter() {
    RatingModel model = model();
    Onboarding onboarding = new Onboarding(newcomers, model, 1);

    for (Order order : Order.values()) {
      OnboardingFigures figures = onboarding.run(order);

      assertThat(figures.rmse(Milestone.ANSWERS_10)).isLessThan(figures.rmse(Milestone.START));
      assertThat(figures.answers(Milestone.ANSWERS_5)).isEqualTo(5);
      assertThat(figures.questions(Milestone.QUESTIONS_20)).isEqualTo(20);
    }
  }

  @Test
  void aModelThatLearnsTheSameFromEverythingAsksForPopularMovies() {
    Onboarding onboarding = new Onboarding(newcomers, model(), 1);

    OnboardingFigures questions = onboarding.run(Order.QUESTIONS);
    OnboardingFigures popularity = onboarding.run(Order.POPULARITY);

    for (Milestone milestone : Milestone.values()) {
      assertThat(questions.rmse(milestone)).isCloseTo(popularity.rmse(milestone), within(1e-12));
    }
    assertThat(onboarding.run(Order.RANDOM).rmse(Milestone.ANSWERS_5))
        .isNotEqualTo(popularity.rmse(Milestone.ANSWERS_5));
  }

  private RatingModel model() {
    Monitor silent = (step, steps, rmse) -> {};
    return new BaselineTrainer()
        .tune(newcomers.train(), 1, silent)
        .train(newcomers.train(), null, silent);
  }
}
