package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.algebra.Gram;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;

/// The current state of one side of the chain, users or movies: R rows `[factors; bias]`, their
/// prior, and the weights of their features.
///
/// A row has `size = K + 1` numbers and starts at a multiple of `stride`. The ratings of row r have
/// the precision `alpha trust[r]`, with `trust[r] ~ Gamma(shape / 2, shape / 2)`. Not safe for use
/// by several threads, but it draws its rows in parallel.
public final class ChainSide {

  private final SparseRatings links;
  private final int size;
  private final int stride;
  private final double shape;
  private final float[] rows;
  private final float[] means;
  private final float[] trust;
  private final float[] regressors;
  private final Queue<RowBatchSampler> samplers = new ConcurrentLinkedQueue<>();
  private final FeatureWeights weights;
  private RowPrior prior;

  /// @param factors K
  /// @param shape of the prior of trust; 0 for a trust of 1 in every row
  ChainSide(SparseRatings links, Features features, int factors, double shape) {
    this.links = links;
    this.size = factors + 1;
    this.stride = stride(factors);
    this.shape = shape;
    this.rows = new float[Math.multiplyExact(links.rows(), stride)];
    this.means = new float[rows.length];
    this.regressors = new float[rows.length];
    this.trust = new float[shape > 0 ? links.rows() : 0];
    Arrays.fill(trust, 1);
    this.weights = new FeatureWeights(features, size, stride);
    this.prior = RowPrior.first(size, size);
  }

  /// Returns the stride of rows of K factors, which leaves room for the bias and one more number.
  public static int stride(int factors) {
    return Gram.stride(factors + 2);
  }

  int size() {
    return size;
  }

  public int stride() {
    return stride;
  }

  /// Returns the rows, `[R x stride]`.
  float[] rows() {
    return rows;
  }

  FeatureWeights weights() {
    return weights;
  }

  RowPrior prior() {
    return prior;
  }

  /// Fills the rows with small random numbers, for a cold start.
  void initialise(RandomStreams streams) {
    streams.next();
    ParallelRows.forEach(
        links.rows(),
        (chunk, from, to) -> {
          RandomGenerator random = streams.stream(chunk);
          for (int row = from; row < to; row++) {
            for (int k = 0; k < size; k++) {
              rows[row * stride + k] = (float) (.3 * random.nextGaussian() / Math.sqrt(size));
            }
          }
        });
  }

  /// Changes the basis of the weights of links, after the rows were replaced by another draw.
  void changeBasis(float[] before) {
    new BasisChange(before, rows, links.rows(), size, stride)
        .apply(weights.values(), weights.links(), stride);
  }

  /// Sets the prior, for a warm start. Call it after weights and strengths are set.
  void start(RowPrior from) {
    prior = from;
    weights.expect(means);
    shiftMeans(from.mean());
  }

  /// Sets a row to its prior mean.
  void resetToMean(int row) {
    System.arraycopy(means, row * stride, rows, row * stride, stride);
  }

  /// Draws every row given the other side, then the trust in it.
  ///
  /// @param alpha precision of a rating
  /// @return sum of squared errors of all ratings, each times the trust in its user
  double drawRows(ChainSide other, double alpha, RandomStreams streams) {
    streams.next();
    float[] regressors = other.regressors();
    return ParallelRows.sum(
        links.rows(),
        1,
        (from, to, into, at) -> {
          RowBatchSampler sampler = samplers.poll();
          if (sampler == null) {
            sampler = new RowBatchSampler(size, stride);
          }
          RandomGenerator random = streams.stream(from / ParallelRows.SIZE);
          for (int row = from; row < to; row++) {
            double precision = shape > 0 ? alpha * trust[row] : alpha;
            sampler.read(row - from, row, precision, links, regressors);
          }
          double[] squares = sampler.draw(from, to - from, prior, means, rows, random);
          for (int row = from; row < to; row++) {
            into[at] += drawTrust(row, alpha, squares[row - from], random);
          }
          samplers.add(sampler);
        })[0];
  }

  /// @param squares sum of the squared errors of the row's ratings
  /// @return `squares` times the trust
  private double drawTrust(int row, double alpha, double squares, RandomGenerator random) {
    if (shape == 0) {
      return squares;
    }
    trust[row] =
        (float)
            RandomStreams.gamma(
                random, (shape + links.count(row)) / 2, (shape + alpha * squares) / 2);
    return squares * trust[row];
  }

  /// Returns the rows `[q; c]` as regressors `[w q; w; -w c]`, where `w^2` is the trust in the row.
  private float[] regressors() {
    ParallelRows.forEach(
        links.rows(),
        (chunk, from, to) -> {
          for (int row = from; row < to; row++) {
            float weight = shape > 0 ? (float) Math.sqrt(trust[row]) : 1;
            int at = row * stride;
            for (int k = at; k < at + size - 1; k++) {
              regressors[k] = weight * rows[k];
            }
            regressors[at + size - 1] = weight;
            regressors[at + size] = -weight * rows[at + size - 1];
          }
        });
    return regressors;
  }

  /// Draws the prior, given the rows and the weights of their features.
  void drawPrior(RandomStreams streams) {
    double[] before = prior.mean();
    SecondMoments moments =
        SecondMoments.of(
            links.rows(),
            size,
            stride,
            (row, into) -> {
              for (int k = 0, i = row * stride; k < size; k++, i++) {
                into[k] = rows[i] - means[i] + (float) before[k];
              }
            });
    prior =
        RowPrior.draw(
            links.rows(), moments, weights.count(), weights.moments(), streams.next().stream(0));
    double[] shift = prior.mean().clone();
    for (int k = 0; k < size; k++) {
      shift[k] -= before[k];
    }
    shiftMeans(shift);
  }

  /// Draws the weights of the features and their strengths, given the rows and the prior.
  void drawWeights(RandomStreams streams) {
    scanWeights(streams);
    weights.drawStrength(prior, streams);
  }

  /// Draws the weights of the features, each once, given the strengths, too.
  void scanWeights(RandomStreams streams) {
    float[] residuals = new float[rows.length];
    ParallelRows.forEach(
        links.rows(),
        (chunk, from, to) -> {
          for (int i = from * stride; i < to * stride; i++) {
            residuals[i] = rows[i] - means[i];
          }
        });
    weights.draw(prior, residuals, streams);
    ParallelRows.forEach(
        links.rows(),
        (chunk, from, to) -> {
          for (int i = from * stride; i < to * stride; i++) {
            means[i] = rows[i] - residuals[i];
          }
        });
  }

  private void shiftMeans(double[] shift) {
    ParallelRows.forEach(
        links.rows(),
        (chunk, from, to) -> {
          for (int row = from; row < to; row++) {
            for (int k = 0; k < size; k++) {
              means[row * stride + k] += (float) shift[k];
            }
          }
        });
  }
}
