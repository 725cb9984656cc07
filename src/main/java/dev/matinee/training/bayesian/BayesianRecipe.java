package dev.matinee.training.bayesian;

import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.model.rating.WarmStart;
import dev.matinee.training.bayesian.gibbs.ChainSide;
import dev.matinee.training.bayesian.gibbs.ChainWarmStart;
import dev.matinee.training.bayesian.gibbs.Design;
import dev.matinee.training.bayesian.gibbs.GibbsChain;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A recipe of the [BayesianTrainer]: the settings and the chosen design.
record BayesianRecipe(BayesianSettings limits, Design design, long seed)
    implements RatingTrainer.Recipe {

  private static final int MAX_SAMPLES = 100;

  /// Upper limit of samples times squared stride: keeps the fold-in of a user within milliseconds.
  private static final int FOLD_IN_COST = 60_000;

  @Override
  public RatingModel train(TrainingData data, @Nullable WarmStart start, TrainingMonitor monitor) {
    RatingTable ratings = data.ratings();
    int samples = samples(ratings.movies());
    return start != null && ChainWarmStart.fits(start, design)
        ? sample(GibbsChain.warm(data, design, seed, start), ratings, samples, true, monitor)
        : sample(GibbsChain.cold(data, design, seed), ratings, samples, false, monitor);
  }

  private RatingModel sample(
      GibbsChain chain, RatingTable ratings, int samples, boolean warm, TrainingMonitor monitor) {
    return new PosteriorSampling(chain, ratings, samples, warm, limits.maxTime()).run(monitor);
  }

  /// Returns the most samples that a model of `movies` movies may keep.
  int samples(int movies) {
    long stride = ChainSide.stride(design.factors());
    long bytes = Math.max(1, movies) * stride * Float.BYTES * (design.linked() ? 2 : 1);
    long byCost = FOLD_IN_COST / (stride * stride);
    return Math.clamp(Math.min(limits.sampleMemory() / bytes, byCost), 4, MAX_SAMPLES);
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("factors", Integer.toString(design.factors()));
    all.put("features", design.features());
    all.put("trustShape", Double.toString(design.trustShape()));
    all.put("maxTime", limits.maxTime().toString());
    all.put("sampleMemory", Long.toString(limits.sampleMemory()));
    return all;
  }
}
