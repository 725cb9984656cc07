package dev.matinee.model.rating.bias;

import dev.matinee.model.RatingTable;
import dev.matinee.model.rating.RatingModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The baseline models, which every other model has to beat.
public final class Baselines {

  /// Weight of a bias of 0, in ratings; 5 is close to the best on every public data set.
  private static final double SHRINKAGE = 5;

  private Baselines() {}

  /// Trains `globalMean`, `movieMean` and `biases` (mean + user bias + movie bias), in this order.
  ///
  /// @param ratings if there are none, every prediction is 0
  public static Map<String, RatingModel> train(RatingTable ratings) {
    double mean = ratings.size() == 0 ? 0 : ratings.mean();
    Map<String, RatingModel> baselines = new LinkedHashMap<>();
    baselines.put(
        "globalMean", new BiasModel(mean, new float[ratings.movies()], Double.POSITIVE_INFINITY));
    baselines.put("movieMean", BiasModel.train(ratings, Double.POSITIVE_INFINITY, 0));
    baselines.put("biases", BiasModel.train(ratings, SHRINKAGE, SHRINKAGE));
    return Collections.unmodifiableMap(baselines);
  }
}
