package dev.matinee.training.bayesian.gibbs;

import dev.matinee.model.algebra.Gram;
import java.util.Arrays;
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

  /// Sets the prior, for a warm start. Call it after weights and strengths are set.
  void start(RowPrior from) {
    prior = from;
    weights.expect(means);
    shiftMeans(from.mean());
  }

  /// Draws every row given the other side, then the trust in it.
  ///
  /// @param alpha precision of a rating
  /// @return sum of squared errors of all ratings, each times the trust in its user
  double drawRows(ChainSide other, double alpha, RandomStreams streams) {
    streams.next();
    return ParallelRows.sum(
        links.rows(),
        1,
        (from, to, into, at) -> {
          RandomGenerator random = streams.stream(from / ParallelRows.SIZE);
          RowSampler sampler = new RowSampler(size, stride);
          for (int row = from; row < to; row++) {
            into[at] += drawRow(row, other, alpha, sampler, random);
          }
        })[0];
  }

  private double drawRow(
      int row, ChainSide other, double alpha, RowSampler sampler, RandomGenerator random) {
    sampler.read(row, links, other.rows, other.trust);
    if (shape == 0) {
      return sampler.draw(prior, means, rows, row * stride, alpha, random);
    }
    double squares = sampler.draw(prior, means, rows, row * stride, alpha * trust[row], random);
    trust[row] =
        (float)
            RandomStreams.gamma(
                random, (shape + links.count(row)) / 2, (shape + alpha * squares) / 2);
    return squares * trust[row];
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

  /// Draws the weights of the features, given the rows and the prior.
  void drawWeights(RandomStreams streams) {
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
