package dev.matinee.serving;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;

/// The serving module around a [FakeStore], and short ways to ask it.
final class Serving {

  final FakeStore store = new FakeStore();
  final ActiveModel active = new ActiveModel();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Predictor predictor;
  final Explainer explainer;
  final Recommender recommender;
  final PopularMovies popular;
  final Questions questions;
  final SimilarMovies similar;

  /// Creates lists without exploration.
  Serving() {
    this(0);
  }

  Serving(double exploration) {
    PredictionMetrics metrics = new PredictionMetrics(meters);
    Moments moments = new Moments(active, store);
    Raters raters = new Raters(meters);
    predictor = new Predictor(moments, raters, store, metrics);
    explainer = new Explainer(moments, raters, store, metrics);
    recommender =
        new Recommender(
            moments,
            raters,
            store,
            new RecommendationMetrics(meters),
            new RankingProperties(exploration));
    popular = new PopularMovies(moments);
    questions = new Questions(moments, raters, store);
    similar = new SimilarMovies(moments);
  }

  Prediction.Known predict(String userId, long movie) {
    return assertThat(given(predictor.predict(new Predictor.Pair(userId, "m" + movie), 0)).value())
        .asInstanceOf(InstanceOfAssertFactories.type(Prediction.Known.class))
        .actual();
  }

  Explanation.Known explain(String userId, long movie, int limit) {
    return assertThat(
            given(explainer.explain(new Predictor.Pair(userId, "m" + movie), limit, 0)).value())
        .asInstanceOf(InstanceOfAssertFactories.type(Explanation.Known.class))
        .actual();
  }

  Recommendations.Listed recommend(String userId, RecommendationQuery query) {
    return listed(recommender.recommend(userId, query, 0));
  }

  double count(String meter, String basis) {
    return meters.get(meter).tag("basis", basis).counter().count();
  }

  static <T> Answer.Given<T> given(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Given.class);
    return (Answer.Given<T>) answer;
  }

  static Recommendations.Listed listed(Answer<Recommendations> answer) {
    return assertThat(given(answer).value())
        .asInstanceOf(InstanceOfAssertFactories.type(Recommendations.Listed.class))
        .actual();
  }

  static List<Long> ids(Recommendations.Listed listed) {
    return listed.items().stream().map(item -> item.movie().id()).toList();
  }

  /// A query that filters nothing; change what a test is about with [Wish].
  static Wish wish() {
    return new Wish();
  }

  /// Builds a [RecommendationQuery].
  static final class Wish {

    private int limit = 10;
    private @Nullable Continuation from;
    private Set<String> genres = Set.of();
    private @Nullable Integer yearFrom;
    private @Nullable Integer yearTo;
    private Set<String> exclude = Set.of();
    private boolean includeRated;
    private @Nullable Double minRating;
    private @Nullable Double minConfidence;
    private RecommendationQuery.Order order = RecommendationQuery.Order.RATING;
    private @Nullable Double diversity;

    Wish limit(int wished) {
      limit = wished;
      return this;
    }

    Wish from(@Nullable Continuation wished) {
      from = wished;
      return this;
    }

    Wish genres(Set<String> wished) {
      genres = wished;
      return this;
    }

    Wish years(@Nullable Integer wishedFrom, @Nullable Integer wishedTo) {
      yearFrom = wishedFrom;
      yearTo = wishedTo;
      return this;
    }

    Wish exclude(Set<String> wished) {
      exclude = wished;
      return this;
    }

    Wish includeRated(boolean wished) {
      includeRated = wished;
      return this;
    }

    Wish minRating(@Nullable Double wished) {
      minRating = wished;
      return this;
    }

    Wish minConfidence(@Nullable Double wished) {
      minConfidence = wished;
      return this;
    }

    Wish match() {
      order = RecommendationQuery.Order.MATCH;
      return this;
    }

    Wish diversity(double wished) {
      diversity = wished;
      return this;
    }

    RecommendationQuery query() {
      return new RecommendationQuery(
          limit,
          from,
          new Criteria(genres, yearFrom, yearTo, exclude, includeRated, minRating, minConfidence),
          order,
          diversity);
    }
  }
}
