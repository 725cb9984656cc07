package dev.matinee.training.neural;

import dev.matinee.model.rating.MovieEmbeddings;
import dev.matinee.model.rating.factor.DenseHead;
import dev.matinee.model.rating.factor.FoldInRidge;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// The model in training: `b[u] + c[m] + p[u] . q[m] + f([p[u]; q[m]])` for standardised ratings.
///
/// The loss of a batch is half the sum of the squared errors plus half the L2 penalties. The same
/// calls give the same bits. Not safe for use by several threads.
final class EmbeddingNetwork {

  /// Step size of the dense weights relative to that of the embeddings.
  private static final double DENSE_RATE = .1;

  private final int factors;
  private final EmbeddingTable users;
  private final EmbeddingTable movies;
  private final int[] movieCounts;
  private final @Nullable DenseLayers layers;
  private final float[] output;
  private final float[] input;
  private final float[] inputSlope;

  EmbeddingNetwork(Pairs pairs, NeuralSettings settings, int batchSize, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    this.factors = settings.factors();
    this.movieCounts = pairs.movieCounts();
    FoldInRidge ridge = settings.ridge();
    this.users =
        new EmbeddingTable(factors, new RowPenalty(pairs.userCounts(), ridge), batchSize, random);
    this.movies =
        new EmbeddingTable(factors, new RowPenalty(movieCounts, ridge), batchSize, random);
    boolean deep = !settings.hiddenLayers().isEmpty();
    this.output = new float[batchSize];
    this.input = new float[deep ? batchSize * 2 * factors : 0];
    this.inputSlope = new float[input.length];
    this.layers = deep ? new DenseLayers(settings, batchSize, random) : null;
  }

  /// Computes the gradients of the loss of `batch`.
  ///
  /// @return the sum of the squared errors
  double differentiate(MiniBatch batch) {
    users.groups().group(batch.user, batch.size);
    movies.groups().group(batch.movie, batch.size);
    float[] error = forward(batch, true);
    double squares = 0;
    for (int i = 0; i < batch.size; i++) {
      error[i] -= batch.target[i];
      squares += error[i] * error[i];
    }
    users.differentiate(movies, batch.movie, error);
    movies.differentiate(users, batch.user, error);
    if (layers != null) {
      layers.backward(error, batch.size, inputSlope);
      users.addSlopes(inputSlope, 0);
      movies.addSlopes(inputSlope, factors);
    }
    return squares;
  }

  /// Updates the rows of the last batch and the dense weights by one step of Adam.
  void update(double learningRate) {
    users.update(learningRate);
    movies.update(learningRate);
    if (layers != null) {
      layers.update(learningRate * DENSE_RATE);
    }
  }

  /// Returns the sum of the squared errors of `batch`, without dropout.
  double squaredErrors(MiniBatch batch) {
    float[] predicted = forward(batch, false);
    double squares = 0;
    for (int i = 0; i < batch.size; i++) {
      double error = predicted[i] - batch.target[i];
      squares += error * error;
    }
    return squares;
  }

  /// Returns the predictions for `batch`, in an array that the next call overwrites.
  private float[] forward(MiniBatch batch, boolean training) {
    if (layers == null) {
      for (int i = 0; i < batch.size; i++) {
        output[i] = users.dotPlusBiases(batch.user[i], movies, batch.movie[i]);
      }
      return output;
    }
    for (int i = 0, at = 0; i < batch.size; i++, at += 2 * factors) {
      users.copyFactors(batch.user[i], input, at);
      movies.copyFactors(batch.movie[i], input, at + factors);
    }
    layers.forward(input, batch.size, training, output);
    for (int i = 0; i < batch.size; i++) {
      output[i] += users.dotPlusBiases(batch.user[i], movies, batch.movie[i]);
    }
    return output;
  }

  /// Returns a copy of the movie side. Movies without ratings get factors of 0 and the mean bias of
  /// rated movies.
  MovieEmbeddings movieEmbeddings() {
    float[] bias = new float[movieCounts.length];
    float[] factor = new float[movieCounts.length * factors];
    double sum = 0;
    int rated = 0;
    for (int m = 0; m < bias.length; m++) {
      if (movieCounts[m] > 0) {
        movies.copyFactors(m, factor, m * factors);
        bias[m] = movies.bias(m);
        sum += bias[m];
        rated++;
      }
    }
    for (int m = 0; m < bias.length; m++) {
      if (movieCounts[m] == 0 && rated > 0) {
        bias[m] = (float) (sum / rated);
      }
    }
    return new MovieEmbeddings(factors, bias, factor);
  }

  /// Returns a copy of the dense layers, or null if there are none.
  @Nullable DenseHead head() {
    return layers == null ? null : layers.toHead();
  }

  EmbeddingTable users() {
    return users;
  }

  EmbeddingTable movies() {
    return movies;
  }

  @Nullable DenseLayers layers() {
    return layers;
  }
}
