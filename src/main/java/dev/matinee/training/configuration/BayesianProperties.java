package dev.matinee.training.configuration;

import dev.matinee.training.bayesian.BayesianSettings;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Settings of the Bayesian trainer. The defaults are those of [BayesianSettings#DEFAULTS].
///
/// @param factors embedding size K of users and movies; by default chosen by the number of ratings
/// @param maxTime longest time of a chain, converged or not; a run has two chains
/// @param sampleMemory most memory for the samples of a model
/// @param trustShape prior on how consistent users are in their ratings; 0 treats all users as
///   equally consistent
@Validated
@ConfigurationProperties("matinee.training.bayesian")
record BayesianProperties(
    @Min(0) @Max(256) @Nullable Integer factors,
    @Nullable Duration maxTime,
    @Nullable DataSize sampleMemory,
    @PositiveOrZero @DecimalMax("1000000") @Nullable Double trustShape) {

  BayesianProperties {
    if (maxTime != null && !maxTime.isPositive()) {
      throw notPositive("max-time", maxTime);
    }
    if (sampleMemory != null && sampleMemory.toBytes() < 1) {
      throw notPositive("sample-memory", sampleMemory);
    }
  }

  private static RuntimeException notPositive(String key, Object value) {
    return new InvalidConfigurationPropertyValueException(
        "matinee.training.bayesian." + key, value, "must be greater than 0");
  }

  BayesianSettings settings() {
    BayesianSettings defaults = BayesianSettings.DEFAULTS;
    return new BayesianSettings(
        factors,
        Objects.requireNonNullElse(maxTime, defaults.maxTime()),
        sampleMemory == null ? defaults.sampleMemory() : sampleMemory.toBytes(),
        Objects.requireNonNullElse(trustShape, defaults.trustShape()));
  }
}
