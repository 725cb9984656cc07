package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.rating.WarmStart;
import dev.matinee.model.rating.bayesian.BayesianModel;
import dev.matinee.model.rating.bayesian.PosteriorSample;
import dev.matinee.model.rating.bayesian.SidePrior;
import dev.matinee.model.rating.feature.FeatureEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A warm start: copies samples of an older model into a chain.
///
/// Movies are matched by the rows of the [WarmStart], declared features by name. What the older
/// model lacks stays as it is, and a new movie starts at its prior mean.
public final class ChainWarmStart {

  private final BayesianModel model;
  private final int[] rows;

  ChainWarmStart(WarmStart start) {
    this.model = (BayesianModel) start.model();
    this.rows = start.rows();
  }

  /// Returns whether a chain of this design can start from `start`.
  public static boolean fits(WarmStart start, Design design) {
    return start.model() instanceof BayesianModel older
        && older.size() == design.factors() + 1
        && older.linked() == design.linked();
  }

  int samples() {
    return model.samples();
  }

  /// Copies sample `s`.
  ///
  /// @param another whether the chain holds another sample: then the weights of links, which a
  ///   model does not store, go over into the basis of this one
  void load(GibbsChain chain, int s, boolean another) {
    PosteriorSample sample = model.sample(s);
    boolean linked = sample.links().length > 0;
    float[] before = another ? chain.movies().rows().clone() : new float[0];
    copyKnown(sample.movies(), chain.movies().rows());
    if (another) {
      chain.movies().changeBasis(before);
    }
    if (linked) {
      copyKnown(sample.links(), chain.users().weights().values());
    }
    chain.setAlpha(sample.alpha());
    load(chain.users(), sample.userPrior(), model.attributes(), chain.attributes(), linked);
    load(chain.movies(), sample.moviePrior(), model.metadata(), chain.metadata(), linked);
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] < 0) {
        chain.movies().resetToMean(row);
      }
    }
  }

  private void copyKnown(float[] from, float[] to) {
    int stride = model.stride();
    for (int row = 0; row < rows.length; row++) {
      if (rows[row] >= 0) {
        System.arraycopy(from, rows[row] * stride, to, row * stride, stride);
      }
    }
  }

  private void load(
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
    if (prior.strength().length > 0) {
      loadStrength(side, prior, older, newer, linked);
    }
    side.start(RowPrior.of(doubles(prior.mean()), doubles(prior.precision())));
  }

  private static void loadStrength(
      ChainSide side,
      SidePrior prior,
      FeatureEncoder<?> older,
      FeatureEncoder<?> newer,
      boolean linked) {
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
