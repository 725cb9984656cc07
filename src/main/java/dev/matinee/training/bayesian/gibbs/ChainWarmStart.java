package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.rating.WarmStart;
import dev.matinee.model.rating.bayesian.BayesianModel;
import dev.matinee.model.rating.bayesian.PosteriorSample;
import dev.matinee.model.rating.bayesian.SidePrior;
import dev.matinee.model.rating.feature.FeatureEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A warm start: copies the last sample of an older model into a new chain.
///
/// Movies are matched by the rows of the [WarmStart], declared features by name. Movies and
/// features that the older model lacks keep their cold start.
public final class ChainWarmStart {

  private final BayesianModel model;
  private final int[] rows;
  private final PosteriorSample sample;

  ChainWarmStart(WarmStart start) {
    this.model = (BayesianModel) start.model();
    this.rows = start.rows();
    this.sample = model.sample(model.samples() - 1);
  }

  /// Returns whether a chain of this design can start from `start`.
  public static boolean fits(WarmStart start, Design design) {
    return start.model() instanceof BayesianModel older
        && older.size() == design.factors() + 1
        && older.linked() == design.linked();
  }

  void resume(GibbsChain chain) {
    int stride = model.stride();
    float[] movies = chain.movies().rows();
    float[] links = chain.users().weights().values();
    boolean linked = sample.links().length > 0;
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] >= 0) {
        System.arraycopy(sample.movies(), rows[row] * stride, movies, row * stride, stride);
        if (linked) {
          System.arraycopy(sample.links(), rows[row] * stride, links, row * stride, stride);
        }
      }
    }
    chain.setAlpha(sample.alpha());
    resume(chain.users(), sample.userPrior(), model.attributes(), chain.attributes(), linked);
    resume(chain.movies(), sample.moviePrior(), model.metadata(), chain.metadata(), linked);
  }

  private void resume(
      ChainSide side,
      SidePrior prior,
      FeatureEncoder<?> older,
      FeatureEncoder<?> newer,
      boolean linked) {
    int stride = model.stride();
    float[] weights = side.weights().values();
    int first = weights.length / stride - newer.columns().size();
    Map<String, Integer> known = positions(older.columns());
    for (int column = 0; column < newer.columns().size(); column++) {
      Integer from = known.get(newer.columns().get(column));
      if (from != null) {
        System.arraycopy(
            prior.weights(), from * stride, weights, (first + column) * stride, stride);
      }
    }
    int offset = linked ? 1 : 0;
    double[] strength = side.weights().strength();
    if (linked) {
      strength[0] = prior.strength()[0];
    }
    Map<String, Integer> blocks = positions(older.blockNames());
    for (int block = 0; block < newer.blockNames().size(); block++) {
      Integer from = blocks.get(newer.blockNames().get(block));
      if (from != null) {
        strength[offset + block] = prior.strength()[offset + from];
      }
    }
    side.start(RowPrior.of(doubles(prior.mean()), doubles(prior.precision())));
  }

  private static Map<String, Integer> positions(List<String> names) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      positions.put(names.get(i), i);
    }
    return positions;
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
