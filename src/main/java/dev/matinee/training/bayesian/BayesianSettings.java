package dev.matinee.training.bayesian;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Settings of the Bayesian trainer.
///
/// @param factors embedding size K; null for 16, or 32 from 300,000 ratings on
/// @param maxTime time after which a chain stops, converged or not
/// @param sampleMemory upper limit for the samples of a model, in bytes
/// @param trustShape prior on how consistently users rate: the trust in a user is Gamma(shape / 2,
///   shape / 2); 0 treats all users as equally consistent
public record BayesianSettings(
    @Nullable Integer factors, Duration maxTime, long sampleMemory, double trustShape) {

  public static final BayesianSettings DEFAULTS =
      new BayesianSettings(null, Duration.ofMinutes(5), 128L << 20, 10);

  private static final int MANY_RATINGS = 300_000;
  private static final int FEW_FACTORS = 16;
  private static final int MANY_FACTORS = 32;

  public BayesianSettings {
    if (factors != null && (factors < 0 || factors > 256)) {
      throw new IllegalArgumentException("factors must lie in [0, 256], but are " + factors);
    }
    if (maxTime.isNegative() || maxTime.isZero()) {
      throw new IllegalArgumentException("max-time must be above 0, but is " + maxTime);
    }
    if (sampleMemory < 1) {
      throw new IllegalArgumentException("sample-memory must be above 0, but is " + sampleMemory);
    }
    if (!(trustShape >= 0) || Double.isInfinite(trustShape)) {
      throw new IllegalArgumentException("trust-shape must be at least 0, but is " + trustShape);
    }
  }

  int factors(int ratings) {
    if (factors != null) {
      return factors;
    }
    return ratings < MANY_RATINGS ? FEW_FACTORS : MANY_FACTORS;
  }
}
