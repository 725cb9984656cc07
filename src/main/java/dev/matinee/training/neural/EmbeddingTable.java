package dev.matinee.training.neural;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The embeddings of one side in training, users or movies: K factors and a bias for each row, with
/// the gradient of the current batch and the moments of Adam.
///
/// Plain arrays, because ND4J's gather and scatter take ten times as long. Adam is sparse: a step
/// updates only the rows of its batch, and each row counts its own steps.
final class EmbeddingTable {

  static final float BETA1 = .9f;
  static final float BETA2 = .99f;
  static final float EPSILON = 1e-8f;
  private static final double INITIAL_DEVIATION = .1;

  private final int factors;
  private final int width;
  private final RowPenalty penalty;
  private final RowGroups groups;
  private final float[] weight;
  private final float[] gradient;
  private final float[] moment1;
  private final float[] moment2;
  private final int[] steps;

  /// Creates rows with small random factors and biases of 0.
  ///
  /// @param batchSize most pairs in a batch
  EmbeddingTable(int factors, RowPenalty penalty, int batchSize, SplittableRandom random) {
    int rows = penalty.rows();
    this.penalty = penalty;
    this.factors = factors;
    this.width = factors + 1;
    this.weight = new float[Math.multiplyExact(rows, width)];
    for (int i = 0; i < weight.length; i++) {
      boolean bias = i % width == factors;
      weight[i] = bias ? 0 : (float) (random.nextGaussian() * INITIAL_DEVIATION);
    }
    this.groups = new RowGroups(rows, batchSize);
    this.gradient = new float[Math.min(rows, batchSize) * width];
    this.moment1 = new float[weight.length];
    this.moment2 = new float[weight.length];
    this.steps = new int[rows];
  }

  /// Returns `p . q + b + c` of a row of this side and a row of the other.
  float dotPlusBiases(int row, EmbeddingTable other, int otherRow) {
    int a = row * width;
    int b = otherRow * width;
    float[] y = other.weight;
    float sum0 = weight[a + factors] + y[b + factors];
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int k = 0;
    for (; k + 3 < factors; k += 4) {
      sum0 += weight[a + k] * y[b + k];
      sum1 += weight[a + k + 1] * y[b + k + 1];
      sum2 += weight[a + k + 2] * y[b + k + 2];
      sum3 += weight[a + k + 3] * y[b + k + 3];
    }
    for (; k < factors; k++) {
      sum0 += weight[a + k] * y[b + k];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  void copyFactors(int row, float[] target, int at) {
    System.arraycopy(weight, row * width, target, at, factors);
  }

  float bias(int row) {
    return weight[row * width + factors];
  }

  /// Returns the pairs of the current batch, grouped by row of this side.
  RowGroups groups() {
    return groups;
  }

  /// Computes the gradient of every row in the batch. The gradient of group `g` starts at `g *
  /// width`.
  ///
  /// @param other the other side
  /// @param otherRow row of the other side for each pair
  /// @param error prediction minus target of each pair
  void differentiate(EmbeddingTable other, int[] otherRow, float[] error) {
    for (int g = 0; g < groups.size(); g++) {
      int row = groups.row(g);
      int at = g * width;
      Arrays.fill(gradient, at, at + width, 0);
      int count = 0;
      for (int i = groups.first(g); i >= 0; i = groups.next(i)) {
        add(error[i], other.weight, otherRow[i] * width, at);
        count++;
      }
      float decay = penalty.factors(row) * count;
      for (int k = 0, w = row * width; k < factors; k++) {
        gradient[at + k] += decay * weight[w + k];
      }
      gradient[at + factors] += penalty.bias(row) * count * bias(row);
    }
  }

  /// Adds the derivatives by the inputs of the dense layers to the gradient.
  ///
  /// @param slopes `[n x 2K]`, row-major
  /// @param offset where this side's factors start in a row
  void addSlopes(float[] slopes, int offset) {
    for (int g = 0; g < groups.size(); g++) {
      int at = g * width;
      for (int i = groups.first(g); i >= 0; i = groups.next(i)) {
        int from = i * 2 * factors + offset;
        for (int k = 0; k < factors; k++) {
          gradient[at + k] += slopes[from + k];
        }
      }
    }
  }

  private void add(float error, float[] vector, int from, int at) {
    for (int k = 0; k < factors; k++) {
      gradient[at + k] += error * vector[from + k];
    }
    gradient[at + factors] += error;
  }

  /// Updates every row of the batch by one step of Adam.
  void update(double learningRate) {
    for (int g = 0; g < groups.size(); g++) {
      int row = groups.row(g);
      int t = ++steps[row];
      double correction1 = 1 - Math.pow(BETA1, t);
      double correction2 = 1 - Math.pow(BETA2, t);
      step((float) (learningRate * Math.sqrt(correction2) / correction1), g * width, row * width);
    }
  }

  private void step(float rate, int at, int from) {
    for (int k = 0; k < width; k++) {
      float slope = gradient[at + k];
      float m = BETA1 * moment1[from + k] + (1 - BETA1) * slope;
      float v = BETA2 * moment2[from + k] + (1 - BETA2) * slope * slope;
      moment1[from + k] = m;
      moment2[from + k] = v;
      weight[from + k] -= rate * m / ((float) Math.sqrt(v) + EPSILON);
    }
  }

  float[] weight() {
    return weight;
  }

  float[] gradient() {
    return gradient;
  }
}
