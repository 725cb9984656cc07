package dev.matinee.training.nd4j;

import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.random.impl.DropOutInverted;
import org.nd4j.linalg.api.rng.Random;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/// One dense layer in training, `x W + b`, then ReLU and dropout unless it is the last one.
///
/// ReLU and dropout are one element-wise factor, the gate: 0 where a unit is off, else `1 / (1 -
/// dropout)`.
final class DenseLayer {

  private final boolean last;
  private final double kept;
  private final INDArray weight;
  private final INDArray bias;
  private final INDArray weightGradient;
  private final INDArray biasGradient;
  private final INDArray output;
  private final INDArray outputSlope;
  private final INDArray gate;
  private final INDArray mask;
  private final Random random;
  private int rows;

  /// @param parameters `[(in + 1) out]`: `W`, row-major, then `b`; initialised here
  /// @param gradients of the same shape
  DenseLayer(
      int in,
      int out,
      int capacity,
      double dropout,
      boolean last,
      INDArray parameters,
      INDArray gradients,
      SplittableRandom random) {
    this.last = last;
    this.kept = 1 - dropout;
    this.weight =
        DenseLayers.slice(parameters.reshape('c', 1, -1), 0, in * out).reshape('c', in, out);
    this.bias = DenseLayers.slice(parameters.reshape('c', 1, -1), in * out, out);
    this.weightGradient =
        DenseLayers.slice(gradients.reshape('c', 1, -1), 0, in * out).reshape('c', in, out);
    this.biasGradient = DenseLayers.slice(gradients.reshape('c', 1, -1), in * out, out);
    this.output = DenseLayers.matrix(capacity, out);
    this.outputSlope = DenseLayers.matrix(capacity, out);
    this.gate = DenseLayers.matrix(capacity, out);
    this.mask = DenseLayers.matrix(capacity, out);
    this.random = Nd4j.getRandomFactory().getNewRandomInstance(random.nextLong());
    double deviation = Math.sqrt((last ? .1 : 2.) / in);
    for (int i = 0; i < in; i++) {
      for (int j = 0; j < out; j++) {
        weight.putScalar(i, j, random.nextGaussian() * deviation);
      }
    }
  }

  /// Returns a view of the first `n` rows of a row-major matrix.
  static INDArray firstRows(INDArray matrix, int n) {
    return matrix.rows() == n
        ? matrix
        : matrix.get(NDArrayIndex.interval(0, n), NDArrayIndex.all());
  }

  /// Returns a view of the outputs of the rows of `x`.
  INDArray forward(INDArray x, boolean training) {
    rows = x.rows();
    INDArray y = firstRows(output, rows);
    x.mmuli(weight, y);
    y.addiRowVector(bias);
    if (!last) {
      INDArray g = firstRows(gate, rows);
      Nd4j.getExecutioner().exec(new Step(y, g, 0));
      if (training && kept < 1) {
        INDArray m = firstRows(mask, rows);
        m.assign(1);
        Nd4j.getExecutioner().exec(new DropOutInverted(m, m, kept), random);
        g.muli(m);
      }
      y.muli(g);
    }
    return y;
  }

  /// Computes the gradients from [#outputSlope], and from them the slope of the inputs `x`.
  void backward(INDArray x, INDArray inputSlope) {
    INDArray slope = firstRows(outputSlope, rows);
    if (!last) {
      slope.muli(firstRows(gate, rows));
    }
    x.transpose().mmuli(slope, weightGradient);
    slope.sum(biasGradient, 0);
    slope.mmuli(weight.transpose(), inputSlope);
  }

  /// Returns the outputs, `[capacity x out]`, valid in the rows of the last [#forward].
  INDArray output() {
    return output;
  }

  /// Returns the place for the derivatives of the loss by the outputs, `[capacity x out]`.
  INDArray outputSlope() {
    return outputSlope;
  }

  float[] weights() {
    return weight.dup('c').data().asFloat();
  }

  float[] biases() {
    return bias.dup('c').data().asFloat();
  }
}
