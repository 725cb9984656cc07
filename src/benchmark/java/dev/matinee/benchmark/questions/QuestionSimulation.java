package dev.matinee.benchmark.questions;

import dev.matinee.benchmark.questions.QuestionFigures.Figures;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingModel.FoldedUser;
import dev.matinee.model.rating.uncertainty.QuestionSelector;
import dev.matinee.model.rating.uncertainty.QuestionSelector.Question;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A simulation that asks new users about movies in several orders, and measures how well their
/// test ratings are predicted afterwards.
///
/// Immutable, so safe to share between threads.
final class QuestionSimulation {

  private final SimulatedUsers users;
  private final RatingModel model;
  private final long seed;
  private final Familiarity familiarity;
  private final QuestionStrategy questions;
  private final QuestionStrategy popularity;

  /// @param model trained without any rating of these users
  /// @param seed random seed of the orders
  QuestionSimulation(SimulatedUsers users, RatingModel model, long seed) {
    this.users = users;
    this.model = model;
    this.seed = seed;
    this.familiarity = new Familiarity(users.train());
    this.questions = questions();
    this.popularity = QuestionStrategy.inOrder(byPopularity());
  }

  /// Orders of questions.
  enum Order {
    /// The most informative movies first, see [QuestionSelector].
    QUESTIONS,
    /// The most rated movies first.
    POPULARITY,
    /// A different random order for each user.
    RANDOM
  }

  /// Asks every user in this order.
  QuestionFigures run(Order order) {
    return new QuestionFigures(
        IntStream.range(0, users.users().size())
            .parallel()
            .mapToObj(u -> figures(users.users().get(u), strategy(order, u)))
            .toList());
  }

  private QuestionStrategy strategy(Order order, int user) {
    return switch (order) {
      case QUESTIONS -> questions;
      case POPULARITY -> popularity;
      case RANDOM -> QuestionStrategy.inOrder(shuffled(user));
    };
  }

  /// Returns the strategy of the service, with one question at a time.
  private QuestionStrategy questions() {
    double[] weights = new double[model.movies()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = 1 + familiarity.ratings(row);
    }
    QuestionSelector questionSelector = model.questionSelector(weights);
    return (user, asked) -> {
      double[] chances = familiarity.chances(user.ratings());
      asked.stream().forEach(row -> chances[row] = 0);
      List<Question> best = questionSelector.questions(user, chances, 1);
      return best.isEmpty() ? -1 : best.getFirst().movieRow();
    };
  }

  private int[] byPopularity() {
    return IntStream.range(0, model.movies())
        .boxed()
        .sorted(Comparator.comparingLong((Integer row) -> familiarity.ratings(row)).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int[] shuffled(int user) {
    SplittableRandom random = new SplittableRandom(seed + user);
    int[] rows = IntStream.range(0, model.movies()).toArray();
    for (int i = rows.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
    return rows;
  }

  private Map<Milestone, Figures> figures(SimulatedUser user, QuestionStrategy strategy) {
    Map<Milestone, Figures> figures = new EnumMap<>(Milestone.class);
    QuestionSession.run(user, strategy)
        .forEach((milestone, state) -> figures.put(milestone, figures(user, state)));
    return figures;
  }

  private Figures figures(SimulatedUser user, QuestionSession.State state) {
    FoldedUser folded = model.foldIn(state.user());
    UserRatings test = user.test();
    double squares = 0;
    for (int i = 0; i < test.size(); i++) {
      double error = users.scale().clip(folded.predict(test.movie(i))) - test.value(i);
      squares += error * error;
    }
    return new Figures(state.questions(), test.size(), squares);
  }
}
