package dev.matinee.serving.lists;

import dev.matinee.model.RatingScale;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.AnswerContext;
import dev.matinee.serving.context.AnswerContexts;
import dev.matinee.serving.context.Candidates;
import dev.matinee.serving.context.ColdMovies;
import dev.matinee.serving.context.FoldedInUser;
import dev.matinee.serving.context.StoredData;
import dev.matinee.serving.context.UserFoldIn;
import dev.matinee.serving.lists.Recommendations.Listed;
import dev.matinee.serving.ranking.PredictedRatings;
import dev.matinee.serving.ranking.RecommendationQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Recommends movies, with the model in force and the stored ratings.
///
/// Every movie of the catalogue is a candidate, also one unknown to the model. Filters apply before
/// the best movies are chosen, so the first page of n eligible movies has `min(n, limit)` movies.
/// Among movies with equal scores, the one with more training ratings comes first, then the one
/// with the lower database id.
@Service
public class Recommender {

  private final AnswerContexts contexts;
  private final UserFoldIn userFoldIn;
  private final StoredData store;
  private final WarmPages pages;
  private final RecommendationMetrics metrics;
  private final ListProperties properties;
  private volatile @Nullable ColdMovies cold;

  public Recommender(
      AnswerContexts contexts,
      UserFoldIn userFoldIn,
      StoredData store,
      WarmPages pages,
      RecommendationMetrics metrics,
      ListProperties properties) {
    this.contexts = contexts;
    this.userFoldIn = userFoldIn;
    this.store = store;
    this.pages = pages;
    this.metrics = metrics;
    this.properties = properties;
  }

  /// A rating by a user who is not stored.
  public record OwnRating(String movieId, double rating) {}

  /// Recommends movies to a stored user.
  ///
  /// @param minSequence number of the write that the answer must include; 0 for none
  public Answer<Recommendations> recommend(
      String userId, RecommendationQuery query, long minSequence) {
    return contexts.answer(
        minSequence,
        context -> {
          ColdMovies movies = cold(context);
          Optional<Listed> warm = pages.find(context, userId, query, movies);
          warm.ifPresent(metrics::count);
          return warm.<Recommendations>map(Function.identity())
              .orElseGet(() -> make(context, userId, query, movies));
        });
  }

  private Recommendations make(
      AnswerContext context, String userId, RecommendationQuery query, ColdMovies movies) {
    Optional<FoldedInUser> user = userFoldIn.fold(context, userId);
    if (user.isEmpty()) {
      return new Recommendations.UnknownUser(userId);
    }
    PredictedRatings estimates = new PredictedRatings(context, movies, user.get());
    Recommendations made = read(estimates, query, "user " + userId);
    if (made instanceof Listed page) {
      pages.put(userId, query, estimates, page);
    }
    return made;
  }

  /// Recommends movies to a user who is not stored, and stores nothing. If `ratings` has several
  /// ratings of one movie, the last counts.
  public Answer<Recommendations> recommend(List<OwnRating> ratings, RecommendationQuery query) {
    return contexts.answer(
        0,
        context -> {
          RatingScale scale = context.snapshot().scale();
          SortedMap<Long, Double> byMovie = new TreeMap<>();
          for (OwnRating own : ratings) {
            int position = context.candidates().position(own.movieId());
            if (position == Candidates.NONE) {
              return new Recommendations.UnknownMovie(own.movieId());
            }
            if (!scale.contains(own.rating())) {
              return new Recommendations.OffScale(own.movieId(), own.rating(), scale);
            }
            byMovie.put(context.candidates().movie(position).id(), own.rating());
          }
          FoldedInUser foldedIn = userFoldIn.fold(context, Map.of(), byMovie);
          return read(
              new PredictedRatings(context, cold(context), foldedIn), query, "ratings " + byMovie);
        });
  }

  private Recommendations read(
      PredictedRatings estimates, RecommendationQuery query, String owner) {
    return metrics.time(
        () -> new ListPage(estimates, query, owner, properties.exploration()).read());
  }

  private ColdMovies cold(AnswerContext context) {
    ColdMovies held = cold;
    if (held == null || !held.isOf(context, store)) {
      held = ColdMovies.read(context, store);
      cold = held;
    }
    return held;
  }
}
