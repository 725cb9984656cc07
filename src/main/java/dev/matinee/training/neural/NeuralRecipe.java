package dev.matinee.training.neural;

import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.WarmStart;
import dev.matinee.model.rating.factor.FoldInRidge;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A recipe of the [NeuralTrainer]: its settings, with the tuned ones.
///
/// @param network settings with the tuned L2
/// @param epochs number of epochs with the least validation error
/// @param ridge of the fold-in with the least validation error
record NeuralRecipe(NeuralSettings network, int epochs, FoldInRidge ridge, long seed)
    implements RatingTrainer.Recipe {

  private static final Logger log = LoggerFactory.getLogger(NeuralRecipe.class);

  /// Number of epochs when there are too few ratings to tune on.
  private static final int UNTUNED_EPOCHS = 10;

  /// Returns the recipe for too few ratings to tune on.
  static NeuralRecipe untuned(NeuralSettings settings, long seed) {
    int epochs = Math.min(UNTUNED_EPOCHS, settings.maxEpochs());
    return new NeuralRecipe(settings, epochs, settings.ridge(), seed);
  }

  @Override
  public RatingModel train(TrainingData data, @Nullable WarmStart start, TrainingMonitor monitor) {
    RatingTable ratings = data.ratings();
    Epochs run = new Epochs(ratings, network, seed);
    monitor.progress(0, epochs, Double.NaN);
    for (int epoch = 1; epoch <= epochs; epoch++) {
      int done = epoch - 1;
      run.train(() -> monitor.progress(done, epochs, Double.NaN));
      monitor.progress(epoch, epochs, Double.NaN);
    }
    log.info(
        "Trained {} epochs of {} ratings, {} ratings/s",
        epochs,
        ratings.size(),
        Math.round(run.ratingsPerSecond()));
    return run.model(ridge);
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("factors", Integer.toString(network.factors()));
    all.put("hiddenLayers", network.hiddenLayers().toString());
    all.put("dropout", Double.toString(network.dropout()));
    all.put("learningRate", Double.toString(network.learningRate()));
    all.put("learningRateDecay", Double.toString(network.learningRateDecay()));
    all.put("l2", Double.toString(network.l2()));
    all.put("batchSize", Integer.toString(network.batchSize()));
    all.put("maxEpochs", Integer.toString(network.maxEpochs()));
    all.put("patience", Integer.toString(network.patience()));
    all.put("epochs", Integer.toString(epochs));
    all.put("foldInRidge", ridge.base() + " + " + ridge.perRating() + " n");
    all.put("foldInBiasRidge", Float.toString(ridge.bias()));
    return all;
  }
}
