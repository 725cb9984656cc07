package dev.matinee.model.rating.bayesian;

import dev.matinee.model.UserProfile;
import dev.matinee.model.algebra.CholeskyBatch;
import dev.matinee.model.rating.uncertainty.LinearUserModel;
import java.util.List;
import java.util.stream.IntStream;

/// The linear views of a [BayesianModel]: some evenly spaced samples, with `x_m = [q_m; 1]`, and A
/// and the noise of [SampleFoldIn].
final class SampledUserModels implements LinearUserModel {

  /// Most samples; more samples hardly improve questions.
  private static final int MAX_SAMPLES = 8;

  private final BayesianModel model;
  private final int[] chosen;

  SampledUserModels(BayesianModel model) {
    this.model = model;
    int all = model.samples();
    int used = Math.min(MAX_SAMPLES, all);
    this.chosen = IntStream.range(0, used).map(i -> i * all / used).toArray();
  }

  @Override
  public int count() {
    return chosen.length;
  }

  @Override
  public int size() {
    return model.size();
  }

  @Override
  public void copyMovie(int view, int movieRow, double[] x) {
    float[] row = model.movieRows().row(movieRow);
    int factors = model.size() - 1;
    for (int k = 0, at = chosen[view]; k < factors; k++, at += model.samples()) {
      x[k] = row[at];
    }
    x[factors] = 1;
  }

  @Override
  public List<Posterior> posteriors(UserProfile user) {
    SampleFoldIn foldIn = new SampleFoldIn(model, user);
    double trust = foldIn.trust();
    CholeskyBatch factors = foldIn.factor(chosen, trust);
    return IntStream.range(0, chosen.length)
        .mapToObj(i -> new Posterior(factors.factor(i), 1 / (trust * model.alpha(chosen[i]))))
        .toList();
  }
}
