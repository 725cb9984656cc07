package dev.matinee.benchmark.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.benchmark.questions.QuestionSimulation.Order;
import dev.matinee.model.RatingScale;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.bias.BaselineTrainer;
import java.util.BitSet;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionSimulationTests {

  static final RatingScale SCALE = new RatingScale(1, 10, 1);

  /// 150 users with about 60 ratings each.
  final TrainingData all = TrainingData.of(SmallRatings.generated(150, 150, 3));

  final SimulatedUsers simulated = SimulatedUsers.of(all, SCALE, .2, 1);

  @Test
  void simulatedUsersLeaveNoRatingBehind() {
    int left = simulated.train().ratings().users();

    assertThat(simulated.users()).hasSizeBetween(15, 45).hasSize(150 - left);
    int taken =
        simulated.users().stream().mapToInt(n -> n.answers().size() + n.test().size()).sum();
    assertThat(simulated.train().ratings().size() + taken).isEqualTo(all.ratings().size());
  }

  @Test
  void usersWithFewRatingsAreNotSimulated() {
    TrainingData few = TrainingData.of(SmallRatings.generated(50, 30, 3));

    assertThat(SimulatedUsers.of(few, SCALE, .9, 1).users()).isEmpty();
  }

  @Test
  void answersAndTestAreHalvesWithoutACommonMovie() {
    int[] movies = IntStream.range(0, 41).toArray();
    UserRatings ratings = new UserRatings(movies, new float[41]);

    SimulatedUser user = SimulatedUser.of(Map.of(), ratings, new SplittableRandom(1));

    assertThat(user.answers().size()).isEqualTo(20);
    BitSet both = new BitSet();
    for (UserRatings part : new UserRatings[] {user.answers(), user.test()}) {
      IntStream.range(0, part.size()).map(part::movie).forEach(both::set);
    }
    assertThat(both.cardinality()).isEqualTo(41);
  }

  @Test
  void asksNothingTwiceAndCountsWhatIsNotAnswered() {
    SimulatedUser user =
        new SimulatedUser(
            Map.of(), new UserRatings(new int[] {4, 6}, new float[] {7, 8}), UserRatings.NONE);
    int[] order = IntStream.range(0, 12).toArray();

    Map<Milestone, QuestionSession.State> states =
        QuestionSession.run(user, QuestionStrategy.inOrder(order));

    assertThat(states)
        .extractingByKeys(Milestone.START, Milestone.QUESTIONS_10, Milestone.ANSWERS_5)
        .extracting(QuestionSession.State::questions)
        .containsExactly(0, 10, 12); // five answers are never reached: the last state
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
    QuestionSimulation simulation = new QuestionSimulation(simulated, model, 1);

    for (Order order : Order.values()) {
      QuestionFigures figures = simulation.run(order);

      assertThat(figures.rmse(Milestone.ANSWERS_10)).isLessThan(figures.rmse(Milestone.START));
      assertThat(figures.questions(Milestone.ANSWERS_5)).isGreaterThanOrEqualTo(5);
      assertThat(figures.questions(Milestone.QUESTIONS_20)).isEqualTo(20);
    }
  }

  @Test
  void aModelThatLearnsTheSameFromEverythingAsksForPopularMovies() {
    QuestionSimulation simulation = new QuestionSimulation(simulated, model(), 1);

    QuestionFigures questions = simulation.run(Order.QUESTIONS);
    QuestionFigures popularity = simulation.run(Order.POPULARITY);

    for (Milestone milestone : Milestone.values()) {
      assertThat(questions.rmse(milestone)).isCloseTo(popularity.rmse(milestone), within(1e-12));
    }
    assertThat(simulation.run(Order.RANDOM).rmse(Milestone.ANSWERS_5))
        .isNotEqualTo(popularity.rmse(Milestone.ANSWERS_5));
  }

  private RatingModel model() {
    TrainingMonitor silent = (step, steps, rmse) -> {};
    return new BaselineTrainer()
        .tune(simulated.train(), 1, silent)
        .train(simulated.train(), null, silent);
  }
}
