package dev.matinee.benchmark;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.algebra.Gram;
import dev.matinee.model.rating.Standardisation;
import dev.matinee.model.rating.bayesian.BayesianModel;
import dev.matinee.model.rating.bayesian.PosteriorSample;
import dev.matinee.model.rating.bayesian.SidePrior;
import dev.matinee.model.rating.feature.MovieFeatureEncoder;
import dev.matinee.model.rating.feature.UserAttributeEncoder;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A Bayesian model of realistic shape with random numbers, and a user for it.
public final class GeneratedModel {

  public static final int MOVIES = 10_000;
  public static final int RATINGS = 200;

  private final SplittableRandom random = new SplittableRandom(1);
  private final int size;
  private final int stride;
  private final int samples;

  /// @param factors embedding size K
  public GeneratedModel(int factors, int samples) {
    this.size = factors + 1;
    this.stride = Gram.stride(size + 1);
    this.samples = samples;
  }

  public BayesianModel model() {
    return new BayesianModel(
        new Standardisation(3.5f, 1),
        10,
        size,
        UserAttributeEncoder.learn(List.of()),
        MovieFeatureEncoder.learn(List.of(MovieMetadata.NONE)),
        IntStream.range(0, samples).mapToObj(s -> sample()).toList());
  }

  private PosteriorSample sample() {
    return new PosteriorSample(1.5f, rows(.3), rows(.03), prior(), prior());
  }

  private float[] rows(double deviation) {
    float[] rows = new float[MOVIES * stride];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i % stride < size ? (float) random.nextGaussian(0, deviation) : 0;
    }
    return rows;
  }

  private SidePrior prior() {
    float[] precision = new float[size * size];
    for (int k = 0; k < size; k++) {
      precision[k * size + k] = 4;
    }
    return new SidePrior(new float[size], precision, new float[0], new float[] {1});
  }

  /// Returns a user who rated [#RATINGS] random movies.
  public UserProfile user() {
    int[] movies =
        IntStream.range(0, RATINGS)
            .map(i -> i * (MOVIES / RATINGS) + random.nextInt(MOVIES / RATINGS))
            .toArray();
    float[] values = new float[RATINGS];
    for (int i = 0; i < RATINGS; i++) {
      values[i] = 1 + random.nextInt(5);
    }
    return new UserProfile(new UserRatings(movies, values), Map.of());
  }
}
