package dev.matinee.training.neural;

import dev.matinee.model.rating.factor.DenseHead;
import dev.matinee.training.blas.NativeLibraries;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.nativeblas.NativeOpsHolder;

/// The dense layers in training, from `[n x 2K]` inputs to `[n]` outputs, with ReLU and inverted
/// dropout between the layers.
///
/// One array holds all parameters, layer by layer `W` then `b`, and another one all gradients, so
/// ND4J's Adam updates them in one operation. A batch allocates nothing, except views for the
/// shorter last batch.
final class DenseLayers {

  /// L2 penalty of the dense weights; dropout regularises more.
  private static final double L2 = 1e-4;

  private final int inputs;
  private final INDArray parameters;
  private final INDArray gradients;
  private final List<DenseLayer> layers = new ArrayList<>();
  private final INDArray input;
  private final INDArray inputSlope;
  private final Adam adam;
  private final AdamUpdater updater;
  private int steps;

  /// @param capacity most pairs in a batch
  DenseLayers(NeuralSettings settings, int capacity, SplittableRandom random) {
    loadLibraries();
    this.inputs = 2 * settings.factors();
    this.input = DenseLayer.matrix(capacity, inputs);
    this.inputSlope = DenseLayer.matrix(capacity, inputs);
    List<Integer> outputs = new ArrayList<>(settings.hiddenLayers());
    outputs.add(1);
    int length = parameters(outputs);
    this.parameters = DenseLayer.matrix(1, length);
    this.gradients = DenseLayer.matrix(1, length);
    int in = inputs;
    int from = 0;
    for (int out : outputs) {
      boolean last = layers.size() == outputs.size() - 1;
      int size = (in + 1) * out;
      layers.add(
          new DenseLayer(
              in,
              DenseLayer.slice(parameters, from, size),
              DenseLayer.slice(gradients, from, size),
              new DenseLayer.Shape(out, capacity, settings.dropout(), last),
              random));
      from += size;
      in = out;
    }
    this.adam = new Adam(1e-3, EmbeddingTable.BETA1, EmbeddingTable.BETA2, EmbeddingTable.EPSILON);
    this.updater = new AdamUpdater(adam);
    updater.setStateViewArray(DenseLayer.matrix(1, 2 * length), new long[] {1, length}, 'c', true);
  }

  /// Products use all threads, whatever other trainers have set. Several threads slow down
  /// element-wise operations of this size, a hundredfold when the processors are busy: these use
  /// one. That setting holds for the calling thread only.
  private static void loadLibraries() {
    NativeLibraries.load();
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
  }

  private int parameters(List<Integer> outputs) {
    int length = 0;
    int in = inputs;
    for (int out : outputs) {
      length += (in + 1) * out;
      in = out;
    }
    return length;
  }

  /// Computes the outputs of `n` inputs.
  ///
  /// @param rows `[n x inputs]`, row-major
  /// @param outputs receives the `n` outputs
  void forward(float[] rows, int n, boolean training, float[] outputs) {
    input.data().asNioFloat().put(0, rows, 0, n * inputs);
    INDArray x = DenseLayer.firstRows(input, n);
    for (DenseLayer layer : layers) {
      x = layer.forward(x, training);
    }
    x.data().asNioFloat().get(0, outputs, 0, n);
  }

  /// Computes the gradients. Call it after [#forward] of the same inputs.
  ///
  /// @param slopes derivatives of the loss by the outputs
  /// @param inputSlopes receives the derivatives by the inputs, `[n x inputs]`, row-major
  void backward(float[] slopes, int n, float[] inputSlopes) {
    DenseLayer last = layers.getLast();
    last.outputSlope().data().asNioFloat().put(0, slopes, 0, n);
    for (int l = layers.size() - 1; l >= 0; l--) {
      INDArray x = l == 0 ? input : layers.get(l - 1).output();
      INDArray below = l == 0 ? inputSlope : layers.get(l - 1).outputSlope();
      layers.get(l).backward(DenseLayer.firstRows(x, n), DenseLayer.firstRows(below, n));
    }
    Nd4j.getBlasWrapper().level1().axpy(parameters.length(), L2 * n, parameters, gradients);
    inputSlope.data().asNioFloat().get(0, inputSlopes, 0, n * inputs);
  }

  /// Updates all weights by one step of Adam. Overwrites the gradients.
  void update(double learningRate) {
    adam.setLearningRate(learningRate);
    updater.applyUpdater(gradients, steps++, 0);
    parameters.subi(gradients);
  }

  INDArray parameters() {
    return parameters;
  }

  INDArray gradients() {
    return gradients;
  }

  /// Returns a copy of the layers for serving.
  DenseHead toHead() {
    float[][] weights = new float[layers.size()][];
    float[][] biases = new float[layers.size()][];
    for (int l = 0; l < weights.length; l++) {
      weights[l] = layers.get(l).weights();
      biases[l] = layers.get(l).biases();
    }
    return new DenseHead(inputs / 2, weights, biases);
  }
}
