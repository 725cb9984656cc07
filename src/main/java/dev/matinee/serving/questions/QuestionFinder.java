package dev.matinee.serving.questions;

import dev.matinee.model.ExposureModel;
import dev.matinee.model.Popularity;
import dev.matinee.model.rating.uncertainty.QuestionSelector;
import dev.matinee.model.rating.uncertainty.QuestionSelector.Question;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.AnswerContexts;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.context.FoldedInUser;
import dev.matinee.serving.context.UserFoldIn;
import dev.matinee.serving.questions.Questions.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Finds the movies whose ratings would tell the model in force most about a user: see
/// [QuestionSelector].
///
/// [ExposureModel] gives the probability that the user knows a movie. Predictions of movies with
/// many training ratings are more important: the weight of a movie is 1 plus the number of its
/// ratings. Movies that the user has rated, and movies unknown to the model, are left out.
@Service
public class QuestionFinder {

  private final AnswerContexts contexts;
  private final UserFoldIn userFoldIn;
  private volatile @Nullable Prepared prepared;

  public QuestionFinder(AnswerContexts contexts, UserFoldIn userFoldIn) {
    this.contexts = contexts;
    this.userFoldIn = userFoldIn;
  }

  /// A selector and its model. Cached until the model changes.
  private record Prepared(ModelSnapshot snapshot, QuestionSelector questionSelector) {}

  /// Returns the best questions to a user, fewer than `limit` if there are not enough movies.
  ///
  /// @param limit at least 1
  /// @param minSequence number of the write that the answer must include; 0 for none
  public Answer<Questions> ask(String userId, int limit, long minSequence) {
    return ask(userId, Set.of(), limit, minSequence);
  }

  /// Returns the best questions to a user, without the movies whose clients' ids are in `except`.
  public Answer<Questions> ask(String userId, Set<String> except, int limit, long minSequence) {
    return contexts.answer(
        minSequence,
        context -> {
          Optional<FoldedInUser> user = userFoldIn.fold(context, userId);
          return user.isEmpty()
              ? new Questions.UnknownUser(userId)
              : new Questions.Listed(ask(context, user.get(), except, limit));
        });
  }

  private List<Item> ask(
      AnswerContext context, FoldedInUser foldedIn, Set<String> except, int limit) {
    int[] positions = new int[context.snapshot().movies().size()];
    double[] chances = chances(context, foldedIn, positions);
    for (String movieId : except) {
      forget(context.candidates(), context.candidates().position(movieId), chances);
    }
    List<Item> items = new ArrayList<>(limit);
    for (Question question :
        questionSelector(context.snapshot()).questions(foldedIn.profile(), chances, limit)) {
      int row = question.movieRow();
      items.add(
          new Item(
              context.candidates().movie(positions[row]),
              items.size() + 1,
              chances[row],
              question.gain()));
    }
    return items;
  }

  /// Returns for each movie row the probability that the user knows the movie, 0 for movies not to
  /// ask about. Writes the position of each row to `positions`.
  private static double[] chances(AnswerContext context, FoldedInUser foldedIn, int[] positions) {
    Candidates candidates = context.candidates();
    long[] ratings = IntStream.range(0, candidates.size()).mapToLong(candidates::ratings).toArray();
    double[] exposure = candidates.exposure().of(ratings, foldedIn.rated());
    double[] chances = new double[positions.length];
    long users = context.snapshot().provenance().users();
    for (int position = 0; position < ratings.length; position++) {
      int row = candidates.row(position);
      if (row != Candidates.NONE) {
        positions[row] = position;
        chances[row] = ExposureModel.chance(exposure[position], ratings[position], users);
      }
    }
    for (int position : foldedIn.rated()) {
      forget(candidates, position, chances);
    }
    return chances;
  }

  /// Sets the probability of a movie to 0, so that it is not asked about.
  private static void forget(Candidates candidates, int position, double[] chances) {
    if (position != Candidates.NONE && candidates.row(position) != Candidates.NONE) {
      chances[candidates.row(position)] = 0;
    }
  }

  @SuppressWarnings("ReferenceEquality") // snapshots are immutable, comparing contents is slow
  private QuestionSelector questionSelector(ModelSnapshot snapshot) {
    Prepared held = prepared;
    if (held == null || held.snapshot() != snapshot) {
      held =
          new Prepared(
              snapshot, snapshot.ratings().questionSelector(weights(snapshot.popularity())));
      prepared = held;
    }
    return held.questionSelector();
  }

  private static double[] weights(Popularity popularity) {
    return IntStream.range(0, popularity.movies())
        .mapToDouble(row -> 1.0 + popularity.count(row))
        .toArray();
  }
}
