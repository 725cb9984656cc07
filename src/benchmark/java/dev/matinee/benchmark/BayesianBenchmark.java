package dev.matinee.benchmark;

import dev.matinee.model.UserProfile;
import dev.matinee.model.rating.Contributions;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.bayesian.BayesianModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Benchmark of a Bayesian model: the fold-in of a user with 200 ratings, the prediction of a movie
/// with its deviation, the explanation of a prediction, and the prediction of 10,000 movies.
///
/// The references read the same number of floats in a plain loop: factors and links of the rated
/// movies, and factors of all movies. On a busy machine, compare with them instead of the clock.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class BayesianBenchmark {

  private static final int USERS = 50;

  /// The number of factors, with the number of samples that training keeps for 10,000 movies.
  public enum Shape {
    K16_S100(16, 100),
    K32_S46(32, 46);

    private final int factors;
    private final int samples;

    Shape(int factors, int samples) {
      this.factors = factors;
      this.samples = samples;
    }
  }

  @Param public Shape shape = Shape.K32_S46;

  private BayesianModel model;
  private List<UserProfile> users;
  private RatingModel.FoldedUser folded;
  private double[] predictions;
  private float[][] plain;
  private int turn;

  @Setup
  public void generate() {
    GeneratedModel generated = new GeneratedModel(shape.factors, shape.samples);
    model = generated.model();
    users = Stream.generate(generated::user).limit(USERS).toList();
    folded = model.foldIn(users.getFirst());
    predictions = new double[GeneratedModel.MOVIES];
    plain = new float[GeneratedModel.MOVIES][(shape.factors + 1) * shape.samples];
  }

  @Benchmark
  public RatingModel.FoldedUser foldIn() {
    return model.foldIn(nextUser());
  }

  @Benchmark
  public double predictOne() {
    turn = (turn + 7919) % GeneratedModel.MOVIES;
    return folded.predict(turn) + folded.deviation(turn);
  }

  @Benchmark
  public Contributions explain() {
    turn = (turn + 7919) % GeneratedModel.MOVIES;
    return folded.explain(turn);
  }

  @Benchmark
  public double[] predictAll() {
    folded.predictAll(predictions);
    return predictions;
  }

  @Benchmark
  public float referenceOfFoldIn() {
    UserProfile user = nextUser();
    float sum = 0;
    for (int i = 0; i < user.ratings().size(); i++) {
      int movie = user.ratings().movie(i);
      sum += sum(plain[movie]) + sum(plain[(movie + 1) % plain.length]);
    }
    return sum;
  }

  @Benchmark
  public float referenceOfPredictAll() {
    float sum = 0;
    for (float[] movie : plain) {
      sum += sum(movie);
    }
    return sum;
  }

  private UserProfile nextUser() {
    turn = (turn + 1) % USERS;
    return users.get(turn);
  }

  /// Adds four partial sums, so the processor need not wait for each addition.
  private static float sum(float[] values) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int i = 0; i + 3 < values.length; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    return (a + b) + (c + d);
  }
}
