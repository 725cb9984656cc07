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

/// Settings of the Bayesian trainer; what is not set is as in [BayesianSettings#DEFAULTS].
///
/// @param factors embedding size K of users and movies; chosen by the number of ratings if not set
/// @param maxTime when a chain stops at the latest, converged or not; a run has two chains
/// @param sampleMemory most memory that the samples of a model take
/// @param trustShape how alike users are in how predictably they rate; 0 trusts all the same
@Validated
@ConfigurationProperties("matinee.training.bayesian")
record BayesianProperties(
    @Min(0) @Max(256) @Nullable Integer factors,
    @Nullable Duration maxTime,
    @Nullable DataSize sampleMemory,
    @PositiveOrZero @DecimalMax("1000000") @Nullable Double trustShape) {

  BayesianProperties {
    if (maxTime != null && !maxTime.isPositive()) {
      throw wrong("max-time", maxTime);
    }
    if (sampleMemory != null && sampleMemory.toBytes() < 1) {
      throw wrong("sample-memory", sampleMemory);
    }
  }

  private static RuntimeException wrong(String key, Object value) {
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
