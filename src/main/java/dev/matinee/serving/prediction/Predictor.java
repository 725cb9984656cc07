package dev.matinee.serving.prediction;

import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.AnswerContexts;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.context.FoldedInUser;
import dev.matinee.serving.context.StoredData;
import dev.matinee.serving.context.UserFoldIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Predicts how users would rate movies, with the model in force and the stored ratings.
@Service
public class Predictor {

  private final AnswerContexts contexts;
  private final UserFoldIn userFoldIn;
  private final StoredData store;
  private final PredictionMetrics metrics;

  public Predictor(
      AnswerContexts contexts, UserFoldIn userFoldIn, StoredData store, PredictionMetrics metrics) {
    this.contexts = contexts;
    this.userFoldIn = userFoldIn;
    this.store = store;
    this.metrics = metrics;
  }

  /// A user and a movie, by their clients' ids.
  public record Pair(String userId, String movieId) {}

  /// Predicts one rating.
  ///
  /// @param minSequence number of the write that the answer must include; 0 for none
  public Answer<Prediction> predict(Pair pair, long minSequence) {
    return contexts.answer(minSequence, context -> new Batch(context).predict(pair));
  }

  /// Predicts many ratings with one model, and returns them in the same order. Folds each user in
  /// once.
  ///
  /// @param minSequence number of the write that the answer must include; 0 for none
  public Answer<List<Prediction>> predictAll(List<Pair> pairs, long minSequence) {
    return contexts.answer(
        minSequence,
        context -> {
          Batch batch = new Batch(context);
          return pairs.stream().map(batch::predict).toList();
        });
  }

  /// The predictions of one request. Reads every user and every movie once.
  private final class Batch {

    private final AnswerContext context;
    private final Map<String, Optional<FoldedInUser>> users = new HashMap<>();
    private final Map<Integer, PredictionTarget> movies = new HashMap<>();

    Batch(AnswerContext context) {
      this.context = context;
    }

    Prediction predict(Pair pair) {
      Optional<FoldedInUser> user =
          users.computeIfAbsent(pair.userId(), id -> userFoldIn.fold(context, id));
      if (user.isEmpty()) {
        return new Prediction.UnknownUser(pair.userId(), pair.movieId());
      }
      int position = context.candidates().position(pair.movieId());
      if (position == Candidates.NONE) {
        return new Prediction.UnknownMovie(pair.userId(), pair.movieId());
      }
      Prediction.Known prediction =
          movies
              .computeIfAbsent(position, p -> PredictionTarget.read(context, p, store))
              .predict(context, pair, user.get());
      metrics.count(prediction);
      return prediction;
    }
  }
}
