package dev.matinee.training.configuration;

import dev.matinee.training.neural.NeuralSettings;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Settings of the neural trainer. The defaults are those of [NeuralSettings#DEFAULTS].
///
/// @param factors embedding size K of users and movies
/// @param hiddenLayers sizes of the dense layers with ReLU, such as `64,32`; empty for none
/// @param dropout share of hidden units dropped in each training step, in `[0, 1)`
/// @param learningRate step size of Adam in the first epoch
/// @param learningRateDecay factor by which each epoch reduces the step size, in `(0, 1]`
/// @param l2 weight of the L2 penalty on embeddings, per rating
/// @param batchSize most ratings in a mini-batch
/// @param maxEpochs most passes over the ratings
/// @param patience number of epochs without a better validation error before training stops
@Validated
@ConfigurationProperties("matinee.training.neural")
record NeuralProperties(
    @Positive @Nullable Integer factors,
    @Nullable List<@Positive Integer> hiddenLayers,
    @DecimalMin("0") @DecimalMax(value = "1", inclusive = false) @Nullable Double dropout,
    @Positive @DecimalMax(value = "1000", inclusive = false) @Nullable Double learningRate,
    @Positive @DecimalMax("1") @Nullable Double learningRateDecay,
    @Positive @DecimalMax(value = "1000", inclusive = false) @Nullable Double l2,
    @Positive @Nullable Integer batchSize,
    @Positive @Nullable Integer maxEpochs,
    @Positive @Nullable Integer patience) {

  NeuralSettings settings() {
    NeuralSettings defaults = NeuralSettings.DEFAULTS;
    return new NeuralSettings(
        Objects.requireNonNullElse(factors, defaults.factors()),
        Objects.requireNonNullElse(hiddenLayers, defaults.hiddenLayers()),
        Objects.requireNonNullElse(dropout, defaults.dropout()),
        Objects.requireNonNullElse(learningRate, defaults.learningRate()),
        Objects.requireNonNullElse(learningRateDecay, defaults.learningRateDecay()),
        Objects.requireNonNullElse(l2, defaults.l2()),
        Objects.requireNonNullElse(batchSize, defaults.batchSize()),
        Objects.requireNonNullElse(maxEpochs, defaults.maxEpochs()),
        Objects.requireNonNullElse(patience, defaults.patience()));
  }
}
