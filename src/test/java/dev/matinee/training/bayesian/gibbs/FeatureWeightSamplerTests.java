package dev.matinee.training.bayesian.gibbs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureWeightSamplerTests {

  /// The declared column is `[2 1]`, with 5 as the sum of its squares. Residuals `[3 4]` and a
  /// strength of 5 give `(2 * 3 + 1 * 4) / (5 + 5) = 1`, and leave `[3 - 2 4 - 1]`.
  @Test
  void drawsADeclaredFeatureFromItsConditionalMean() {
    FeatureWeightSampler sampler = new FeatureWeightSampler(TwoUsers.features(false, true), 1);
    float[] residuals = {3, 4};
    float[] weights = {0};

    sampler.draw(residuals, new float[] {5}, new float[1], weights, true);

    assertThat(weights).containsExactly(1);
    assertThat(residuals).usingComparatorWithPrecision(1e-6f).containsExactly(1f, 3f);
  }

  /// The old weight is taken out first: `(2 * 1 + 1 * 3 + 5 * 1) / 10 = 1` again.
  @Test
  void staysAtTheConditionalMeanWithoutNoise() {
    FeatureWeightSampler sampler = new FeatureWeightSampler(TwoUsers.features(false, true), 1);
    float[] residuals = {1, 3};
    float[] weights = {1};

    sampler.draw(residuals, new float[] {5}, new float[1], weights, true);

    assertThat(weights).usingComparatorWithPrecision(1e-6f).containsExactly(1f);
    assertThat(residuals).usingComparatorWithPrecision(1e-6f).containsExactly(1f, 3f);
  }

  @Test
  void addsTheNoiseToTheWeightAndTakesItFromTheResiduals() {
    FeatureWeightSampler sampler = new FeatureWeightSampler(TwoUsers.features(false, true), 1);
    float[] residuals = {3, 4};
    float[] weights = {0};

    sampler.draw(residuals, new float[] {5}, new float[] {.5f}, weights, true);

    assertThat(weights).containsExactly(1.5f);
    assertThat(residuals).usingComparatorWithPrecision(1e-6f).containsExactly(0f, 2.5f);
  }

  /// Each strength equals the squares of its column, so each weight is half the least-squares one.
  /// Movie 0: `(1/2 * 1 + 1 * 2) / 2.5 = 1` leaves `[.5 1]`. Movie 1: `(1/2 * .5) / .5 = .5` leaves
  /// `[.25 1]`. Movie 2: `.125 / .5 = .25` leaves `.125`. Movie 3: `.0625 / .5 = .125`.
  @Test
  void scansTheLinksUpward() {
    float[] residuals = {1, 2};
    float[] weights = new float[4];

    links().draw(residuals, new float[] {1.25f, .25f, .25f, .25f}, new float[4], weights, true);

    assertThat(weights).usingComparatorWithPrecision(1e-6f).containsExactly(1f, .5f, .25f, .125f);
    assertThat(residuals).usingComparatorWithPrecision(1e-6f).containsExactly(.0625f, 1f);
  }

  /// Movies 3, 2 and 1 come first: 1, .5 and .25 leave `[.125 2]`. Movie 0: `(.0625 + 2) / 2.5`.
  @Test
  void scansTheLinksDownward() {
    float[] residuals = {1, 2};
    float[] weights = new float[4];

    links().draw(residuals, new float[] {1.25f, .25f, .25f, .25f}, new float[4], weights, false);

    assertThat(weights).usingComparatorWithPrecision(1e-6f).containsExactly(.825f, .25f, .5f, 1f);
    assertThat(residuals)
        .usingComparatorWithPrecision(1e-6f)
        .containsExactly(.125f - .4125f, 2 - .825f);
  }

  /// 20 columns are more than one tile; each is ten times that of the first test.
  @Test
  void columnsOfAllTilesAreDrawnAlike() {
    int stride = 20;
    FeatureWeightSampler sampler = new FeatureWeightSampler(TwoUsers.features(false, true), stride);
    float[] residuals = new float[2 * stride];
    for (int k = 0; k < stride; k++) {
      residuals[k] = 30;
      residuals[stride + k] = 40;
    }
    float[] weights = new float[stride];

    sampler.draw(residuals, new float[] {5}, new float[stride], weights, true);

    assertThat(weights).usingComparatorWithPrecision(1e-5f).containsOnly(10f);
  }

  private static FeatureWeightSampler links() {
    return new FeatureWeightSampler(TwoUsers.features(true, false), 1);
  }
}
