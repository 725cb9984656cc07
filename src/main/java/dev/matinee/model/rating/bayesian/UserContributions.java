package dev.matinee.model.rating.bayesian;

import dev.matinee.model.UserProfile;
import dev.matinee.model.algebra.CholeskyBatch;
import dev.matinee.model.rating.Contributions;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Splits the predictions of one user, which are linear in the user's ratings: `x . w = (A^-1 x)' A
/// w` with `x = [q; 1]`. Takes as long to create as the fold-in. Immutable.
final class UserContributions {

  private final BayesianModel model;
  private final SampleFoldIn foldIn;
  private final double trust;
  private final CholeskyBatch factor;

  UserContributions(BayesianModel model, UserProfile profile) {
    this.model = model;
    this.foldIn = new SampleFoldIn(model, profile);
    this.trust = foldIn.trust();
    this.factor = foldIn.factor(IntStream.range(0, model.samples()).toArray(), trust);
  }

  /// @param row `[q; c]` of a movie in each sample, in the layout of [SampledRows]
  Contributions of(float[] row) {
    int size = model.size();
    int samples = model.samples();
    double[][] movie = new double[size][samples];
    for (int k = 0, at = 0; k < size; k++) {
      for (int s = 0; s < samples; s++, at++) {
        movie[k][s] = row[at];
      }
    }
    double bias = Arrays.stream(movie[size - 1]).sum();
    Arrays.fill(movie[size - 1], 1);
    factor.solve(movie);
    double[] parts = foldIn.parts(trust, movie);
    double unit = model.standardisation().deviation() / (double) samples;
    double[] rated = new double[parts.length - 1];
    for (int i = 0; i < rated.length; i++) {
      rated[i] = unit * parts[i];
    }
    return new Contributions(
        model.standardisation().mean(), unit * bias, unit * parts[rated.length], rated);
  }
}
