package dev.matinee.training.neural;

import java.nio.FloatBuffer;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/// A dense layer in training: `x W + b`, then ReLU and dropout, except in the last layer.
///
/// ReLU and dropout together are one element-wise factor, the gate: 0 where a unit is off, else `1
/// / (1 - dropout)`. Products use `Nd4j.gemm`, because `mmuli` takes ten times as long here.
final class DenseLayer {

  private static final int BITS = 16;

  private final boolean last;
  private final double dropout;
  private final INDArray weight;
  private final INDArray bias;
  private final INDArray weightGradient;
  private final INDArray biasGradient;
  private final INDArray output;
  private final INDArray outputSlope;
  private final INDArray gate;
  private final INDArray mask;
  private final float[] kept;
  private final SplittableRandom random;

  /// @param in number of inputs
  /// @param parameters `[1 x (in + 1) out]`: `W`, row-major, then `b`; initialised here
  /// @param gradients of the same shape
  DenseLayer(
      int in, INDArray parameters, INDArray gradients, Shape shape, SplittableRandom random) {
    int out = shape.out();
    this.last = shape.last();
    this.dropout = shape.last() ? 0 : shape.dropout();
    this.weight = slice(parameters, 0, in * out).reshape('c', in, out);
    this.bias = slice(parameters, in * out, out);
    this.weightGradient = slice(gradients, 0, in * out).reshape('c', in, out);
    this.biasGradient = slice(gradients, in * out, out);
    this.output = matrix(shape.capacity(), out);
    this.outputSlope = matrix(shape.capacity(), out);
    this.gate = matrix(shape.capacity(), out);
    this.mask = matrix(shape.capacity(), out);
    this.kept = new float[dropout > 0 ? shape.capacity() * out : 0];
    this.random = random.split();
    double deviation = Math.sqrt((last ? .1 : 2.) / in);
    for (int i = 0; i < in * out; i++) {
      weight.putScalar(i / out, i % out, random.nextGaussian() * deviation);
    }
  }

  /// @param out number of outputs
  /// @param capacity most pairs in a batch
  /// @param dropout share of units that a training step ignores
  /// @param last whether this is the output layer
  record Shape(int out, int capacity, double dropout, boolean last) {}

  static INDArray matrix(int rows, int columns) {
    return Nd4j.zeros(DataType.FLOAT, rows, columns);
  }

  /// Returns a view of `length` elements of a row.
  static INDArray slice(INDArray row, int from, int length) {
    return row.get(NDArrayIndex.all(), NDArrayIndex.interval(from, from + length));
  }

  /// Returns a view of the first `n` rows of a row-major matrix.
  static INDArray firstRows(INDArray matrix, int n) {
    return matrix.rows() == n
        ? matrix
        : matrix.get(NDArrayIndex.interval(0, n), NDArrayIndex.all());
  }

  /// Returns a view of the outputs of the rows of `x`.
  INDArray forward(INDArray x, boolean training) {
    int rows = x.rows();
    INDArray y = firstRows(output, rows);
    Nd4j.gemm(x, weight, y, false, false, 1, 0);
    y.addiRowVector(bias);
    if (!last) {
      INDArray open = firstRows(gate, rows);
      Nd4j.getExecutioner().exec(new Step(y, open, 0));
      if (training && dropout > 0) {
        drawMask(rows * y.columns());
        open.muli(firstRows(mask, rows));
      }
      y.muli(open);
    }
    return y;
  }

  /// Fills the first `length` elements of the mask. Replaces ND4J's dropout, which takes 50 ns an
  /// element.
  private void drawMask(int length) {
    int limit = (int) Math.round(dropout * (1 << BITS));
    float scale = (float) (1 / (1 - dropout));
    long bits = 0;
    for (int i = 0; i < length; i++) {
      bits = i % (Long.SIZE / BITS) == 0 ? random.nextLong() : bits >>> BITS;
      kept[i] = (bits & ((1 << BITS) - 1)) < limit ? 0 : scale;
    }
    FloatBuffer buffer = mask.data().asNioFloat();
    buffer.put(0, kept, 0, length);
  }

  /// Computes the gradients of the parameters and of the inputs `x` from [#outputSlope].
  ///
  /// @param x inputs of the last [#forward]
  /// @param inputSlope receives the derivatives by `x`
  void backward(INDArray x, INDArray inputSlope) {
    INDArray slope = firstRows(outputSlope, x.rows());
    if (!last) {
      slope.muli(firstRows(gate, x.rows()));
    }
    Nd4j.gemm(x, slope, weightGradient, true, false, 1, 0);
    slope.sum(biasGradient, 0);
    Nd4j.gemm(slope, weight, inputSlope, false, true, 1, 0);
  }

  /// Returns the outputs, `[capacity x out]`. Only the rows of the last [#forward] are valid.
  INDArray output() {
    return output;
  }

  /// Returns the derivatives of the loss by the outputs, `[capacity x out]`, for the caller to
  /// fill.
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
