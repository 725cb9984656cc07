package dev.matinee.training.neural;

import dev.matinee.model.rating.factor.FoldInRidge;
import java.util.List;
import java.util.stream.Stream;

/// Settings of the [NeuralTrainer]. All other settings are tuned on the inner validation split.
///
/// @param factors embedding size K of users and movies
/// @param hiddenLayers sizes of the dense ReLU layers on `[p; q]`; empty for none
/// @param dropout share of hidden units that a training step ignores, in `[0, 1)`
/// @param learningRate step size of Adam in the first epoch
/// @param learningRateDecay factor of the step size after each epoch, in `(0, 1]`
/// @param l2 weight of the squared embeddings, per rating
/// @param batchSize most ratings in a mini-batch; with few ratings, batches are smaller
/// @param maxEpochs most passes over the ratings
/// @param patience number of epochs without a better validation error before training stops
public record NeuralSettings(
    int factors,
    List<Integer> hiddenLayers,
    double dropout,
    double learningRate,
    double learningRateDecay,
    double l2,
    int batchSize,
    int maxEpochs,
    int patience) {

  /// The settings that did best on inner validation splits of public data sets.
  public static final NeuralSettings DEFAULTS =
      new NeuralSettings(32, List.of(), .2, .02, .85, .035, 8192, 60, 3);

  /// Penalties that do not grow with the number of ratings; they suit every public data set.
  private static final float BASE_PENALTY = 8;

  private static final float BIAS_PENALTY = 4;

  public NeuralSettings {
    hiddenLayers = List.copyOf(hiddenLayers);
    if (factors < 1 || batchSize < 1 || maxEpochs < 1 || patience < 1) {
      throw new IllegalArgumentException(
          "factors %d, batch size %d, epochs %d and patience %d must be at least 1"
              .formatted(factors, batchSize, maxEpochs, patience));
    }
    if (hiddenLayers.stream().anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException("hidden layers " + hiddenLayers);
    }
    if (!(dropout >= 0 && dropout < 1)) {
      throw new IllegalArgumentException("dropout must lie in [0, 1), but is " + dropout);
    }
    if (Stream.of(learningRate, learningRateDecay, l2).anyMatch(x -> !(x > 0 && x < 1e3))
        || learningRateDecay > 1) {
      throw new IllegalArgumentException(
          "learning rate %s, its decay %s, l2 %s".formatted(learningRate, learningRateDecay, l2));
    }
  }

  /// Returns the ridge of the fold-in that corresponds to the penalties of training.
  FoldInRidge ridge() {
    return new FoldInRidge(BASE_PENALTY, (float) l2, BIAS_PENALTY);
  }

  /// Returns the same settings with L2 multiplied by `factor`.
  NeuralSettings timesL2(double factor) {
    return new NeuralSettings(
        factors,
        hiddenLayers,
        dropout,
        learningRate,
        learningRateDecay,
        factor * l2,
        batchSize,
        maxEpochs,
        patience);
  }
}
