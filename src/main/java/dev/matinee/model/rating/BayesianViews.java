package dev.matinee.model.rating;

import dev.matinee.model.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Some samples of a [BayesianModel], evenly spaced: `x_m = [q_m; 1]`, and A and the noise are
/// those of [SampleFoldIn].
final class BayesianViews implements LinearViews {

  /// Enough to average out how factors differ between samples; the cost grows with them.
  private static final int MOST = 8;

  private final BayesianModel model;
  private final List<PosteriorSample> samples;

  BayesianViews(BayesianModel model) {
    this.model = model;
    int all = model.samples().size();
    int used = Math.min(MOST, all);
    this.samples =
        IntStream.range(0, used).mapToObj(s -> model.samples().get(s * all / used)).toList();
  }

  @Override
  public int count() {
    return samples.size();
  }

  @Override
  public int size() {
    return model.size();
  }

  @Override
  public void copyMovie(int view, int movieRow, double[] x) {
    float[] movies = samples.get(view).movies();
    int factors = model.size() - 1;
    for (int k = 0, at = movieRow * model.stride(); k < factors; k++) {
      x[k] = movies[at + k];
    }
    x[factors] = 1;
  }

  @Override
  public List<Belief> beliefs(UserProfile user) {
    SampleFoldIn foldIn = new SampleFoldIn(model, user);
    double trust = foldIn.trust();
    List<Belief> beliefs = new ArrayList<>(samples.size());
    for (PosteriorSample sample : samples) {
      double[] factor = new double[size() * size()];
      foldIn.solve(sample, trust, factor);
      beliefs.add(new Belief(factor, 1 / (trust * sample.alpha())));
    }
    return beliefs;
  }
}
