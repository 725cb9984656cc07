package dev.matinee.model.rating.bias;

import dev.matinee.model.RatingTable;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.WarmStart;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Trains `mean + user bias + movie bias`, with shrinkage tuned on an inner validation split.
///
/// Takes a second for a million ratings. Serves as a reference for other trainers and as a
/// fallback.
public final class BaselineTrainer implements RatingTrainer {

  private static final double VALIDATION_SHARE = .1;
  private static final double DEFAULT_SHRINKAGE = 5;
  private static final double[] SHRINKAGES = {1, 2.5, DEFAULT_SHRINKAGE, 10, 20};

  @Override
  public String name() {
    return "baseline";
  }

  @Override
  public Recipe tune(TrainingData data, long seed, TrainingMonitor monitor) {
    Split inner = Split.random(data.ratings(), VALIDATION_SHARE, seed);
    Shrinkage best = new Shrinkage(DEFAULT_SHRINKAGE, DEFAULT_SHRINKAGE);
    double bestRmse = Double.POSITIVE_INFINITY;
    int step = 0;
    for (double user : SHRINKAGES) {
      for (double movie : SHRINKAGES) {
        double rmse = rmse(BiasModel.train(inner.train(), user, movie), inner);
        if (rmse < bestRmse) {
          bestRmse = rmse;
          best = new Shrinkage(user, movie);
        }
        double soFar = Double.isFinite(bestRmse) ? bestRmse : Double.NaN;
        monitor.progress(++step, SHRINKAGES.length * SHRINKAGES.length, soFar);
      }
    }
    return best;
  }

  private static double rmse(RatingModel model, Split inner) {
    RatingTable holdout = inner.holdout();
    double squares = 0;
    for (int u = 0; u < holdout.users(); u++) {
      if (holdout.start(u) < holdout.start(u + 1)) {
        UserRatings known = inner.train().of(u);
        RatingModel.FoldedUser user = model.foldIn(known);
        for (int i = holdout.start(u); i < holdout.start(u + 1); i++) {
          double error = user.predict(holdout.movie(i)) - holdout.value(i);
          squares += error * error;
        }
      }
    }
    return Math.sqrt(squares / holdout.size());
  }

  /// Shrinkage of user and movie biases: the weight of a bias of 0, in ratings.
  private record Shrinkage(double user, double movie) implements Recipe {

    @Override
    public RatingModel train(
        TrainingData data, @Nullable WarmStart start, TrainingMonitor monitor) {
      RatingModel model = BiasModel.train(data.ratings(), user, movie);
      monitor.progress(1, 1, Double.NaN);
      return model;
    }

    @Override
    public Map<String, String> settings() {
      Map<String, String> settings = new LinkedHashMap<>();
      settings.put("userShrinkage", Double.toString(user));
      settings.put("movieShrinkage", Double.toString(movie));
      return settings;
    }
  }
}
