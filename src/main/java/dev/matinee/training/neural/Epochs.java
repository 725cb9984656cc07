package dev.matinee.training.neural;

import dev.matinee.model.RatingTable;
import dev.matinee.model.rating.Standardisation;
import dev.matinee.model.rating.factor.FactorModel;
import dev.matinee.model.rating.factor.FoldInRidge;
import java.util.SplittableRandom;

/// A training run over a table of ratings, epoch by epoch.
final class Epochs {

  private static final int MIN_BATCH = 64;
  private static final int STEPS_PER_EPOCH = 128;

  private final NeuralSettings settings;
  private final Standardisation standardisation;
  private final Pairs pairs;
  private final MiniBatch batch;
  private final EmbeddingNetwork network;
  private final SplittableRandom random;
  private double learningRate;
  private long nanos;
  private long trained;

  Epochs(RatingTable ratings, NeuralSettings settings, long seed) {
    this.settings = settings;
    this.standardisation = Standardisation.of(ratings);
    this.pairs = new Pairs(ratings, standardisation);
    this.batch = new MiniBatch(batchSize(ratings.size(), settings.batchSize()));
    this.random = new SplittableRandom(seed);
    this.network = new EmbeddingNetwork(pairs, settings, batch.capacity(), random.nextLong());
    this.learningRate = settings.learningRate();
  }

  /// Returns the batch size: `most`, or less when there are few ratings, so that an epoch has
  /// enough steps.
  static int batchSize(int ratings, int most) {
    return Math.min(most, Math.max(MIN_BATCH, ratings / STEPS_PER_EPOCH));
  }

  /// Trains for one epoch.
  void train(Runnable eachBatch) {
    long start = System.nanoTime();
    pairs.shuffle(random);
    for (int from = 0; from < pairs.size(); from += batch.size) {
      pairs.fill(batch, from);
      network.differentiate(batch);
      network.update(learningRate);
      eachBatch.run();
    }
    learningRate *= settings.learningRateDecay();
    nanos += System.nanoTime() - start;
    trained += pairs.size();
  }

  /// Returns the RMSE of the trained users and movies, in rating units.
  double rmse(RatingTable holdout) {
    Pairs held = new Pairs(holdout, standardisation);
    double squares = 0;
    for (int from = 0; from < held.size(); from += batch.size) {
      held.fill(batch, from);
      squares += network.squaredErrors(batch);
    }
    return standardisation.deviation() * Math.sqrt(squares / held.size());
  }

  /// Returns a model of the current movie side.
  FactorModel model(FoldInRidge ridge) {
    return new FactorModel(standardisation, network.movieEmbeddings(), ridge, network.head());
  }

  /// Returns the standard deviation of the ratings, in rating units.
  double deviation() {
    return standardisation.deviation();
  }

  /// Returns the ratings trained per second so far.
  double ratingsPerSecond() {
    return trained * 1e9 / Math.max(1, nanos);
  }
}
