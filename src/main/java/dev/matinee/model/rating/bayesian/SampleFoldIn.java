package dev.matinee.model.rating.bayesian;

import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.algebra.CholeskyBatch;
import dev.matinee.model.rating.feature.FeatureVector;
import java.util.stream.IntStream;

/// The fold-in of a user into the samples of a [BayesianModel].
///
/// In a sample the user is `N(A^-1 (P m + a X'y), A^-1)` with `A = P + a X'X`, where `x_i = [q_i;
/// 1]`, `y_i` is rating i minus the movie bias, a the precision of a rating, P the precision of
/// users, and m the prior mean of the user.
final class SampleFoldIn {

  /// Number of samples from which the trust is estimated. One iteration is enough, because the
  /// expected errors hardly depend on the trust assumed for them.
  private static final int TRUST_SAMPLES = 4;

  private static final int BLOCK = 4;

  private final BayesianModel model;
  private final UserRatings ratings;
  private final FeatureVector declared;
  private final int size;
  private final int samples;
  private final float[] standardised;
  private final double linkScale;
  private final SampleNormalEquations moments;
  private final double[][] expected;

  SampleFoldIn(BayesianModel model, UserProfile user) {
    this.model = model;
    this.ratings = user.ratings();
    this.declared = model.attributes().encode(user.attributes());
    this.size = model.size();
    this.samples = model.samples();
    this.standardised = new float[ratings.size()];
    for (int i = 0; i < standardised.length; i++) {
      standardised[i] = model.standardisation().standardise(ratings.value(i));
    }
    this.linkScale = 1 / Math.sqrt(Math.max(1, ratings.size()));
    this.moments = moments();
    this.expected = expected();
  }

  private SampleNormalEquations moments() {
    SampleNormalEquations sum = new SampleNormalEquations(size, samples);
    float[][] rows = new float[BLOCK][];
    float[] none = new float[size * samples];
    for (int from = 0; from < ratings.size(); from += BLOCK) {
      int used = Math.min(BLOCK, ratings.size() - from);
      for (int i = 0; i < BLOCK; i++) {
        rows[i] = i < used ? model.movieRows().row(ratings.movie(from + i)) : none;
      }
      sum.add(rows, standardised, from, used);
    }
    return sum;
  }

  /// Returns the prior mean m in each sample, `[S][size]`.
  private double[][] expected() {
    float[] links = new float[size * samples];
    if (model.linkRows().count() > 0) {
      for (int i = 0; i < ratings.size(); i++) {
        add(model.linkRows().row(ratings.movie(i)), links);
      }
    }
    double[][] sum = new double[samples][];
    for (int s = 0; s < samples; s++) {
      sum[s] = model.userPrior(s).expect(declared, model.stride());
      for (int k = 0; k < size; k++) {
        sum[s][k] += linkScale * links[k * samples + s];
      }
    }
    return sum;
  }

  private static void add(float[] row, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += row[i];
    }
  }

  int ratings() {
    return ratings.size();
  }

  /// Returns the trust in the user: the mean of its conditional distribution, 1 without ratings.
  double trust() {
    double shape = model.trustShape();
    if (shape == 0 || ratings.size() == 0) {
      return 1;
    }
    int used = Math.min(TRUST_SAMPLES, samples);
    int[] chosen = IntStream.range(0, used).map(i -> i * samples / used).toArray();
    CholeskyBatch factor = factor(chosen, 1);
    double[][] w = solve(chosen, 1, factor);
    double sum = size * used - priorTraces(chosen, factor);
    for (int i = 0; i < used; i++) {
      sum += model.alpha(chosen[i]) * Math.max(0, squares(chosen[i], i, w));
    }
    return (shape + ratings.size()) / (shape + sum / used);
  }

  /// Returns `|y - X w|^2 = y'y - w'X'y + w'P(m - w) / a` of a user of trust 1.
  private double squares(int s, int at, double[][] w) {
    double[] rest = new double[size];
    for (int k = 0; k < size; k++) {
      rest[k] = expected[s][k] - w[k][at];
    }
    double[] product = model.userPrior(s).weigh(rest);
    double squares = moments.squares(s);
    for (int k = 0; k < size; k++) {
      squares += w[k][at] * (product[k] / model.alpha(s) - moments.right(k, s));
    }
    return squares;
  }

  /// Returns the sum of `tr(A^-1 P)`, which equals `size - a tr(A^-1 X'X)`.
  private double priorTraces(int[] chosen, CholeskyBatch factor) {
    double sum = 0;
    for (int column = 0; column < size; column++) {
      double[][] x = new double[size][chosen.length];
      for (int i = column; i < size; i++) {
        for (int t = 0; t < chosen.length; t++) {
          x[i][t] = model.userFactor(chosen[t])[i * size + column];
        }
      }
      factor.forward(x, column);
      for (double[] values : x) {
        for (double value : values) {
          sum += value * value;
        }
      }
    }
    return sum;
  }

  /// Returns the Cholesky factors of A in the chosen samples.
  CholeskyBatch factor(int[] chosen, double trust) {
    double[][] a = new double[CholeskyBatch.at(size, 0)][chosen.length];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double[] element = a[CholeskyBatch.at(i, j)];
        for (int t = 0; t < chosen.length; t++) {
          int s = chosen[t];
          element[t] =
              model.userPrior(s).precision()[i * size + j]
                  + trust * model.alpha(s) * moments.gram(i, j, s);
        }
      }
    }
    return new CholeskyBatch(a, size);
  }

  /// Returns the expected `[p; b]` in the chosen samples, `[size][chosen]`.
  double[][] solve(int[] chosen, double trust, CholeskyBatch factor) {
    double[][] w = new double[size][chosen.length];
    for (int t = 0; t < chosen.length; t++) {
      int s = chosen[t];
      double[] product = model.userPrior(s).weigh(expected[s]);
      for (int k = 0; k < size; k++) {
        w[k][t] = product[k] + trust * model.alpha(s) * moments.right(k, s);
      }
    }
    factor.solve(w);
    return w;
  }

  /// Returns the contribution of each rating to `v' A w`, then that of the attributes and the
  /// prior, summed over all samples.
  ///
  /// @param v `[size][S]`
  double[] parts(double trust, double[][] v) {
    float[] values = new float[model.movieRows().length()];
    float[] weighted = new float[values.length];
    double[] parts = new double[ratings.size() + 1];
    for (int s = 0; s < samples; s++) {
      double[] one = new double[size];
      for (int k = 0; k < size; k++) {
        one[k] = v[k][s];
        values[k * samples + s] = (float) (trust * model.alpha(s) * one[k]);
      }
      double[] product = model.userPrior(s).weigh(one);
      double[] base = model.userPrior(s).expect(declared, model.stride());
      for (int k = 0; k < size; k++) {
        weighted[k * samples + s] = (float) (linkScale * product[k]);
        parts[ratings.size()] += product[k] * base[k];
      }
    }
    addRated(new RatedProduct(values, size, samples), new RowProduct(weighted), parts);
    return parts;
  }

  private void addRated(RatedProduct rated, RowProduct linked, double[] parts) {
    double[] buffer = linked.buffer();
    for (int i = 0; i < ratings.size(); i++) {
      int movie = ratings.movie(i);
      parts[i] += rated.of(model.movieRows().row(movie), standardised[i]);
      if (model.linked()) {
        parts[i] += linked.of(model.linkRows().row(movie), buffer);
      }
    }
  }
}
