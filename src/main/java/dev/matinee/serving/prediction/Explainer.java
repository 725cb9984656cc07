package dev.matinee.serving.prediction;

import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.AnswerContexts;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.context.FoldedInUser;
import dev.matinee.serving.context.StoredData;
import dev.matinee.serving.context.UserFoldIn;
import dev.matinee.serving.prediction.Predictor.Pair;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Explains predictions: splits each one into terms that add up to it. Uses the model in force and
/// the stored ratings.
///
/// For each named rating, folds the user in again without it, and predicts again.
@Service
public class Explainer {

  private final AnswerContexts contexts;
  private final UserFoldIn userFoldIn;
  private final StoredData store;
  private final PredictionMetrics metrics;

  public Explainer(
      AnswerContexts contexts, UserFoldIn userFoldIn, StoredData store, PredictionMetrics metrics) {
    this.contexts = contexts;
    this.userFoldIn = userFoldIn;
    this.store = store;
    this.metrics = metrics;
  }

  /// Explains one prediction.
  ///
  /// @param limit most ratings to name, at least 1
  /// @param minSequence number of the write that the answer must include; 0 for none
  public Answer<Explanation> explain(Pair pair, int limit, long minSequence) {
    return contexts.answer(minSequence, context -> explain(context, pair, limit));
  }

  private Explanation explain(AnswerContext context, Pair pair, int limit) {
    Optional<FoldedInUser> user = userFoldIn.fold(context, pair.userId());
    if (user.isEmpty()) {
      return new Explanation.UnknownUser(pair.userId());
    }
    int position = context.candidates().position(pair.movieId());
    if (position == Candidates.NONE) {
      return new Explanation.UnknownMovie(pair.movieId());
    }
    PredictionTarget target = PredictionTarget.read(context, position, store);
    Prediction.Known prediction = target.predict(context, pair, user.get());
    metrics.count(prediction);
    return new ExplanationParts(context, user.get(), target.movie()).explain(prediction, limit);
  }
}
