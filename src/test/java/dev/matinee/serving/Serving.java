package dev.matinee.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.SharedDatabase;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.store.Rater;
import dev.matinee.serving.context.ActiveModel;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.AnswerContexts;
import dev.matinee.serving.context.ServingProperties;
import dev.matinee.serving.context.StoredData;
import dev.matinee.serving.context.UserFoldIn;
import dev.matinee.serving.lists.ListProperties;
import dev.matinee.serving.lists.PopularMovies;
import dev.matinee.serving.lists.RecommendationMetrics;
import dev.matinee.serving.lists.Recommendations;
import dev.matinee.serving.lists.Recommender;
import dev.matinee.serving.lists.SimilarMovies;
import dev.matinee.serving.lists.WarmPages;
import dev.matinee.serving.prediction.Explainer;
import dev.matinee.serving.prediction.Explanation;
import dev.matinee.serving.prediction.Prediction;
import dev.matinee.serving.prediction.PredictionMetrics;
import dev.matinee.serving.prediction.Predictor;
import dev.matinee.serving.questions.QuestionFinder;
import dev.matinee.serving.ranking.ListFilter;
import dev.matinee.serving.ranking.PageCursor;
import dev.matinee.serving.ranking.RecommendationQuery;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// The serving module on the [SharedDatabase], and short ways to ask it.
public final class Serving {

  public final SharedDatabase store;
  public int ratingReads;
  public Runnable beforeRatings = () -> {};
  public final StoredData data;
  public final ActiveModel active = new ActiveModel();
  public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  public final Predictor predictor;
  public final Explainer explainer;
  public final Recommender recommender;
  public final PopularMovies popular;
  public final QuestionFinder questions;
  public final SimilarMovies similar;

  /// Empties the database; creates lists without exploration.
  public Serving() {
    this(0);
  }

  public Serving(double exploration) {
    store = SharedDatabase.empty();
    PredictionMetrics metrics = new PredictionMetrics(meters);
    data = new WatchedData();
    AnswerContexts contexts = new AnswerContexts(active, data);
    ServingProperties properties = new ServingProperties(DataSize.ofMegabytes(8));
    UserFoldIn userFoldIn = new UserFoldIn(data, store.writes, properties, meters);
    predictor = new Predictor(contexts, userFoldIn, data, metrics);
    explainer = new Explainer(contexts, userFoldIn, data, metrics);
    recommender =
        new Recommender(
            contexts,
            userFoldIn,
            data,
            new WarmPages(store.writes, properties, meters),
            new RecommendationMetrics(meters),
            new ListProperties(exploration));
    popular = new PopularMovies(contexts);
    questions = new QuestionFinder(contexts, userFoldIn);
    similar = new SimilarMovies(contexts);
  }

  public Prediction.Known predict(String userId, long movie) {
    return assertThat(given(predictor.predict(new Predictor.Pair(userId, "m" + movie), 0)).value())
        .asInstanceOf(InstanceOfAssertFactories.type(Prediction.Known.class))
        .actual();
  }

  /// Returns the predictions of all movies, by the client's id of the movie.
  Map<String, Prediction.Known> predictAll(String userId) {
    List<Predictor.Pair> pairs =
        store.movies.catalog().movies().stream()
            .map(movie -> new Predictor.Pair(userId, movie.movieId()))
            .toList();
    return given(predictor.predictAll(pairs, 0)).value().stream()
        .map(Prediction.Known.class::cast)
        .collect(Collectors.toMap(Prediction.Known::movieId, Function.identity()));
  }

  public Explanation.Known explain(String userId, long movie, int limit) {
    return assertThat(
            given(explainer.explain(new Predictor.Pair(userId, "m" + movie), limit, 0)).value())
        .asInstanceOf(InstanceOfAssertFactories.type(Explanation.Known.class))
        .actual();
  }

  public Recommendations.Listed recommend(String userId, RecommendationQuery query) {
    return listed(recommender.recommend(userId, query, 0));
  }

  public List<StoredRating> ratingsOf(String userId) {
    return store.ratings.of(store.users.find(userId).orElseThrow());
  }

  public double count(String meter, String basis) {
    return meters.get(meter).tag("basis", basis).counter().count();
  }

  public static <T> Answer.Given<T> given(Answer<T> answer) {
    assertThat(answer).isInstanceOf(Answer.Given.class);
    return (Answer.Given<T>) answer;
  }

  public static Recommendations.Listed listed(Answer<Recommendations> answer) {
    return assertThat(given(answer).value())
        .asInstanceOf(InstanceOfAssertFactories.type(Recommendations.Listed.class))
        .actual();
  }

  public static List<Long> ids(Recommendations.Listed listed) {
    return listed.items().stream().map(item -> item.movie().id()).toList();
  }

  /// A query that filters nothing; change what a test is about with [Wish].
  public static Wish wish() {
    return new Wish();
  }

  /// Counts reads of ratings, and lets something happen before them.
  private final class WatchedData extends StoredData {

    WatchedData() {
      super(store.movies, store.ratings, store.writes);
    }

    @Override
    public Optional<Rater> rater(String userId) {
      beforeRatings.run();
      ratingReads++;
      return super.rater(userId);
    }
  }

  /// Builds a [RecommendationQuery].
  public static final class Wish {

    private int limit = 10;
    private @Nullable PageCursor from;
    private Set<String> genres = Set.of();
    private @Nullable Integer yearFrom;
    private @Nullable Integer yearTo;
    private Set<String> exclude = Set.of();
    private boolean includeRated;
    private @Nullable Double minRating;
    private @Nullable Double minConfidence;
    private RecommendationQuery.Order order = RecommendationQuery.Order.RATING;
    private @Nullable Double diversity;

    public Wish limit(int wished) {
      limit = wished;
      return this;
    }

    Wish from(@Nullable PageCursor wished) {
      from = wished;
      return this;
    }

    public Wish genres(Set<String> wished) {
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

    public Wish includeRated(boolean wished) {
      includeRated = wished;
      return this;
    }

    public Wish minRating(@Nullable Double wished) {
      minRating = wished;
      return this;
    }

    Wish minConfidence(@Nullable Double wished) {
      minConfidence = wished;
      return this;
    }

    public Wish match() {
      order = RecommendationQuery.Order.MATCH;
      return this;
    }

    Wish diversity(double wished) {
      diversity = wished;
      return this;
    }

    public RecommendationQuery query() {
      return new RecommendationQuery(
          limit,
          from,
          new ListFilter(genres, yearFrom, yearTo, exclude, includeRated, minRating, minConfidence),
          order,
          diversity);
    }
  }
}
