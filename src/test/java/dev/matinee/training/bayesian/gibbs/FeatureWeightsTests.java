package dev.matinee.training.bayesian.gibbs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.model.rating.feature.FeatureVector;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class FeatureWeightsTests {

  static final int STRIDE = 4;

  @Test
  void startsWithWeightsOfZeroAndOneStrengthForEachBlock() {
    FeatureWeights weights = new FeatureWeights(TwoUsers.features(true, true), 2, STRIDE);

    assertThat(weights.count()).isEqualTo(5);
    assertThat(weights.values()).hasSize(5 * STRIDE).containsOnly(0);
    assertThat(weights.strength()).containsExactly(3, 3);
  }

  /// The strengths are 4 for links and 9 for declared features: `4 [1 2]'[1 2] + 9 [3 0]'[3 0]`.
  @Test
  void momentsCountEachFeatureByItsStrength() {
    FeatureWeights weights = new FeatureWeights(TwoUsers.features(true, true), 2, STRIDE);
    weights.strength()[0] = 4;
    weights.strength()[1] = 9;
    weights.values()[0] = 1;
    weights.values()[1] = 2;
    weights.values()[4 * STRIDE] = 3;

    assertThat(weights.moments()).containsExactly(4 + 81, 0, 8, 16);
  }

  /// Movie 0 has the weight 4 and the declared feature 5: `4 / 2 + 2 * 5` and `4 + 5`.
  @Test
  void expectsTheProductOfFeaturesAndWeights() {
    FeatureWeights weights = new FeatureWeights(TwoUsers.features(true, true), 2, STRIDE);
    weights.values()[0] = 4;
    weights.values()[4 * STRIDE] = 5;
    float[] means = new float[2 * STRIDE];

    weights.expect(means);

    assertThat(means).containsExactly(12, 0, 0, 0, 9, 0, 0, 0);
  }

  @Test
  void residualsStayRowsMinusWhatTheWeightsExpect() {
    FeatureWeights weights = new FeatureWeights(TwoUsers.features(true, true), 2, STRIDE);
    float[] rows = {1, 2, 0, 0, 3, 4, 0, 0};
    float[] residuals = rows.clone();
    float[] means = new float[rows.length];

    weights.draw(RowPrior.first(2, 1), residuals, new RandomStreams(1));
    weights.expect(means);

    for (int i = 0; i < rows.length; i++) {
      assertThat(residuals[i] + means[i]).isCloseTo(rows[i], within(1e-5f));
    }
    assertThat(weights.values()[0]).isNotZero();
  }

  /// 1,000 rows of 5 with the feature 1: the weight is `N(5000 / 1003, 1 / (4 * 1003))`, the
  /// strength then `Gamma(1/2 + 1/2, 1/2 + 4 w^2 / 2)` with a mean of about `1 / 50`.
  @Test
  void manyRowsLeaveLittleDoubtAboutTheWeight() {
    FeatureWeights weights = new FeatureWeights(intercept(1000), 1, STRIDE);
    RowPrior prior = RowPrior.first(1, 4);
    RandomStreams streams = new RandomStreams(1);
    float[] residuals = new float[1000 * STRIDE];
    for (int row = 0; row < 1000; row++) {
      residuals[row * STRIDE] = 5;
    }
    int draws = 2000;
    double weight = 0;
    double strength = 0;

    for (int draw = 0; draw < draws; draw++) {
      weights.draw(prior, residuals, streams);
      weights.drawStrength(prior, streams);
      weight += weights.values()[0] / draws;
      strength += weights.strength()[0] / draws;
    }

    assertThat(weight).isCloseTo(5, within(.01));
    assertThat(strength).isCloseTo(1 / 50., within(.003));
  }

  private static Features intercept(int rows) {
    SparseRatings none = new SparseRatings(new int[rows + 1], new int[0], new float[0]);
    FeatureVector one = new FeatureVector(new int[1], new float[] {1});
    SparseFeatures ones = SparseFeatures.of(Collections.nCopies(rows, one), new int[1]);
    return new Features(none, new SparseRatings(new int[1], new int[0], new float[0]), false, ones);
  }
}
