package dev.matinee.dataset.evaluation;

import dev.matinee.dataset.evaluation.OnboardingFigures.Figures;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.Elicitation;
import dev.matinee.model.rating.Elicitation.Question;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingModel.FoldedUser;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Asks newcomers which movies they know and how they like them, in several orders, and measures
/// how well their other ratings are predicted then.
///
/// Immutable, so safe to share between threads.
public final class Onboarding {

  private final Newcomers newcomers;
  private final RatingModel model;
  private final long seed;
  private final Familiarity familiarity;
  private final QuestionStrategy questions;
  private final QuestionStrategy popularity;

  /// @param model trained without any rating of the newcomers
  /// @param seed start of the random orders
  public Onboarding(Newcomers newcomers, RatingModel model, long seed) {
    this.newcomers = newcomers;
    this.model = model;
    this.seed = seed;
    this.familiarity = new Familiarity(newcomers.train());
    this.questions = questions();
    this.popularity = QuestionStrategy.inOrder(byPopularity());
  }

  /// Orders of questions.
  public enum Order {
    /// What teaches the model most first: see [Elicitation].
    QUESTIONS,
    /// The movies with most ratings first.
    POPULARITY,
    /// In another order for each newcomer.
    RANDOM
  }

  /// Interviews every newcomer.
  public OnboardingFigures run(Order order) {
    return new OnboardingFigures(
        IntStream.range(0, newcomers.users().size())
            .parallel()
            .mapToObj(n -> figures(newcomers.users().get(n), strategy(order, n)))
            .toList());
  }

  private QuestionStrategy strategy(Order order, int newcomer) {
    return switch (order) {
      case QUESTIONS -> questions;
      case POPULARITY -> popularity;
      case RANDOM -> QuestionStrategy.inOrder(shuffled(newcomer));
    };
  }

  /// Asks as the service does, one question at a time.
  private QuestionStrategy questions() {
    double[] weights = new double[model.movies()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = 1 + familiarity.ratings(row);
    }
    Elicitation elicitation = model.elicitation(weights);
    return (user, asked) -> {
      double[] chances = familiarity.chances(user.ratings());
      asked.stream().forEach(row -> chances[row] = 0);
      List<Question> best = elicitation.questions(user, chances, 1);
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

  private int[] shuffled(int newcomer) {
    SplittableRandom random = new SplittableRandom(seed + newcomer);
    int[] rows = IntStream.range(0, model.movies()).toArray();
    for (int i = rows.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
    return rows;
  }

  private Map<Milestone, Figures> figures(Newcomer newcomer, QuestionStrategy strategy) {
    Map<Milestone, Figures> figures = new EnumMap<>(Milestone.class);
    Interview.hold(newcomer, strategy)
        .forEach((milestone, state) -> figures.put(milestone, figures(newcomer, state)));
    return figures;
  }

  private Figures figures(Newcomer newcomer, Interview.State state) {
    FoldedUser folded = model.foldIn(state.user());
    UserRatings test = newcomer.test();
    double squares = 0;
    for (int i = 0; i < test.size(); i++) {
      double error = newcomers.scale().clip(folded.predict(test.movie(i))) - test.value(i);
      squares += error * error;
    }
    return new Figures(state.questions(), state.user().ratings().size(), test.size(), squares);
  }
}
