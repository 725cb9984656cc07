package dev.matinee.model.rating.bayesian;

import dev.matinee.model.ArrayBundle;
import dev.matinee.model.rating.feature.FeatureVector;

/// The prior of the rows of one side, users or movies, in a posterior sample: `row ~ N(mean +
/// weights'x, precision^-1)`. Immutable by agreement.
///
/// @param mean `[size]`
/// @param precision `[size x size]`, both triangles
/// @param weights of the declared features, `[columns x stride]`
/// @param strength of each block of features; the block of links comes first if used
@SuppressWarnings("ArrayRecordComponent") // nobody changes or compares them
public record SidePrior(float[] mean, float[] precision, float[] weights, float[] strength) {

  /// Returns the prior mean of a row with these declared features, without links.
  double[] expect(FeatureVector declared, int stride) {
    double[] expected = new double[mean.length];
    for (int k = 0; k < expected.length; k++) {
      expected[k] = mean[k];
    }
    declared.addProduct(weights, stride, expected);
    return expected;
  }

  /// Returns the product of the precision and `x`.
  double[] weigh(double[] x) {
    double[] product = new double[x.length];
    for (int j = 0, at = 0; j < x.length; j++) {
      for (int i = 0; i < x.length; i++, at++) {
        product[i] += x[j] * precision[at];
      }
    }
    return product;
  }

  void writeTo(ArrayBundle bundle, String prefix) {
    bundle.put(prefix + ".mean", mean);
    bundle.put(prefix + ".precision", precision);
    bundle.put(prefix + ".weights", weights);
    bundle.put(prefix + ".strength", strength);
  }

  static SidePrior read(ArrayBundle bundle, String prefix) {
    return new SidePrior(
        bundle.floats(prefix + ".mean"),
        bundle.floats(prefix + ".precision"),
        bundle.floats(prefix + ".weights"),
        bundle.floats(prefix + ".strength"));
  }
}
