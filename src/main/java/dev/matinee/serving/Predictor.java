package dev.matinee.serving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Predicts how users would rate movies, from the model in force and the ratings stored now.
@Service
public class Predictor {

  private final Moments moments;
  private final Raters raters;
  private final Store store;
  private final PredictionMetrics metrics;

  Predictor(Moments moments, Raters raters, Store store, PredictionMetrics metrics) {
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

    private final Moment moment;
    private final Map<String, Optional<Rater>> users = new HashMap<>();
    private final Map<Integer, AskedMovie> movies = new HashMap<>();

    Batch(Moment moment) {
      this.moment = moment;
    }

    Prediction predict(Pair pair) {
      Optional<Rater> rater = users.computeIfAbsent(pair.userId(), this::rater);
      if (rater.isEmpty()) {
        return new Prediction.UnknownUser(pair.userId(), pair.movieId());
      }
      int position = moment.candidates().position(pair.movieId());
      if (position == Candidates.NONE) {
        return new Prediction.UnknownMovie(pair.userId(), pair.movieId());
      }
      Prediction.Known prediction =
          movies
              .computeIfAbsent(position, p -> AskedMovie.read(moment, p, store))
              .predict(pair, rater.get());
      metrics.count(prediction);
      return prediction;
    }

    private Optional<Rater> rater(String userId) {
      return store
          .user(userId)
          .map(user -> raters.fold(moment, user.attributes(), store.ratingsOf(user.id())));
    }
  }
}
