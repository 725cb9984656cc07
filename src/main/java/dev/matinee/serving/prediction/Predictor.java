package dev.matinee.serving.prediction;

import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.AnswerContexts;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.context.CurrentData;
import dev.matinee.serving.context.FoldedInUser;
import dev.matinee.serving.context.UserFoldIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Predicts how users would rate movies, from the model in force and the ratings stored now.
@Service
public class Predictor {

  private final AnswerContexts moments;
  private final UserFoldIn raters;
  private final CurrentData store;
  private final PredictionMetrics metrics;

  public Predictor(
      AnswerContexts moments, UserFoldIn raters, CurrentData store, PredictionMetrics metrics) {
    this.moments = moments;
    this.raters = raters;
    this.store = store;
    this.metrics = metrics;
  }

  /// A question: how would this user rate this movie?
  public record Pair(String userId, String movieId) {}

  /// Predicts one rating.
  ///
  /// @param minSequence the write that the answer must include, 0 for any
  public Answer<Prediction> predict(Pair pair, long minSequence) {
    return moments.answer(minSequence, moment -> new Batch(moment).predict(pair));
  }

  /// Predicts many ratings, in order, all from one model; each user is folded in once.
  ///
  /// @param minSequence the write that the answer must include, 0 for any
  public Answer<List<Prediction>> predictAll(List<Pair> pairs, long minSequence) {
    return moments.answer(
        minSequence,
        moment -> {
          Batch batch = new Batch(moment);
          return pairs.stream().map(batch::predict).toList();
        });
  }

  /// The predictions of one moment. Reads every user and every movie once.
  private final class Batch {

    private final AnswerContext moment;
    private final Map<String, Optional<FoldedInUser>> users = new HashMap<>();
    private final Map<Integer, PredictedMovie> movies = new HashMap<>();

    Batch(AnswerContext moment) {
      this.moment = moment;
    }

    Prediction predict(Pair pair) {
      Optional<FoldedInUser> rater = users.computeIfAbsent(pair.userId(), this::rater);
      if (rater.isEmpty()) {
        return new Prediction.UnknownUser(pair.userId(), pair.movieId());
      }
      int position = moment.candidates().position(pair.movieId());
      if (position == Candidates.NONE) {
        return new Prediction.UnknownMovie(pair.userId(), pair.movieId());
      }
      Prediction.Known prediction =
          movies
              .computeIfAbsent(position, p -> PredictedMovie.read(moment, p, store))
              .predict(pair, rater.get());
      metrics.count(prediction);
      return prediction;
    }

    private Optional<FoldedInUser> rater(String userId) {
      return store
          .user(userId)
          .map(user -> raters.fold(moment, user.attributes(), store.ratingsOf(user.id())));
    }
  }
}
