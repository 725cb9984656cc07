package dev.matinee.serving;

import dev.matinee.benchmark.GeneratedModel;
import dev.matinee.catalog.Movie;
import dev.matinee.model.Popularity;
import dev.matinee.model.UserProfile;
import dev.matinee.model.ranking.ImplicitWeight;
import dev.matinee.model.ranking.ItemWeights;
import dev.matinee.serving.context.Answer;
import dev.matinee.serving.context.AnswerContexts;
import dev.matinee.serving.context.ServingProperties;
import dev.matinee.serving.context.StoredData;
import dev.matinee.serving.context.UserFoldIn;
import dev.matinee.serving.lists.ListProperties;
import dev.matinee.serving.lists.RecommendationMetrics;
import dev.matinee.serving.lists.Recommendations;
import dev.matinee.serving.lists.Recommender;
import dev.matinee.serving.lists.WarmPages;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.util.unit.DataSize;

/// Benchmark of a list of ten without HTTP and database: the fold-in of a user with 200 ratings
/// into both models, scores of 10,000 movies, and predictions, intervals and reasons for ten.
///
/// The rating model has 16 factors and 100 samples, the ranking model 400 weights of each movie.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@SuppressWarnings("NullAway.Init") // the setup fills the field
public class ListBenchmark {

  private static final int USERS = 50;
  private static final int WEIGHTS = 400;
  private static final int GENRES = 18;

  private final SplittableRandom random = new SplittableRandom(1);
  private final Serving serving = new Serving();
  private Recommender recommender;
  private int turn;

  @Setup
  public void generate() {
    GeneratedModel generated = new GeneratedModel(16, 100);
    serving.store.addMovies(
        IntStream.rangeClosed(1, GeneratedModel.MOVIES).mapToObj(this::movie).toList());
    int[] counts = IntStream.range(0, GeneratedModel.MOVIES).map(m -> 1 + m % 977).toArray();
    serving.active.publish(
        Snapshots.of(
            1,
            generated.model(),
            weights(),
            new Popularity(counts, new float[GeneratedModel.MOVIES])));
    for (int user = 0; user < USERS; user++) {
      rate("u" + user, generated.user());
    }
    StoredData data =
        new StoredData(serving.store.movies, serving.store.ratings, serving.store.writes);
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    recommender =
        new Recommender(
            new AnswerContexts(serving.active, data),
            new UserFoldIn(
                data,
                serving.store.writes,
                new ServingProperties(DataSize.ofMegabytes(100)),
                meters),
            data,
            new WarmPages(serving.store.writes, new ServingProperties(DataSize.ofBytes(0)), meters),
            new RecommendationMetrics(meters),
            new ListProperties(.1));
  }

  private Movie movie(int id) {
    return new Movie(
        id,
        "m" + id,
        "Movie " + id,
        1950 + random.nextInt(70),
        List.of("g" + random.nextInt(GENRES), "h" + random.nextInt(GENRES)));
  }

  private ItemWeights weights() {
    int[] start = IntStream.rangeClosed(0, GeneratedModel.MOVIES).map(m -> m * WEIGHTS).toArray();
    int apart = GeneratedModel.MOVIES / WEIGHTS;
    int[] target = new int[GeneratedModel.MOVIES * WEIGHTS];
    float[] weight = new float[target.length];
    for (int i = 0; i < target.length; i++) {
      target[i] = i % WEIGHTS * apart + random.nextInt(apart);
      weight[i] = (float) random.nextGaussian(0, .01);
    }
    return new ItemWeights(new ImplicitWeight(0, 5), start, target, weight);
  }

  private void rate(String user, UserProfile profile) {
    for (int i = 0; i < profile.ratings().size(); i++) {
      serving.store.rate(user, profile.ratings().movie(i) + 1, profile.ratings().value(i));
    }
  }

  @Benchmark
  public Answer<Recommendations> match() {
    return list(Serving.wish().match());
  }

  @Benchmark
  public Answer<Recommendations> diverseMatch() {
    return list(Serving.wish().match().diversity(.3));
  }

  @Benchmark
  public Answer<Recommendations> byRating() {
    return list(Serving.wish());
  }

  private Answer<Recommendations> list(Serving.Wish wish) {
    turn = (turn + 1) % USERS;
    return recommender.recommend("u" + turn, wish.limit(10).query(), 0);
  }
}
