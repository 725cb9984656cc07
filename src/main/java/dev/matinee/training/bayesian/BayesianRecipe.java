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
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A recipe of the [BayesianTrainer]: the settings and the chosen design.
///
/// @param searched the data on which the design was chosen
record BayesianRecipe(BayesianSettings limits, Design design, SearchedData searched, long seed)
    implements RatingTrainer.Recipe {

  private static final int MAX_SAMPLES = 100;

  /// Upper limit of samples times squared stride: keeps the fold-in of a user within milliseconds.
  private static final int FOLD_IN_COST = 60_000;

  @Override
  public RatingModel train(TrainingData data, @Nullable WarmStart start, TrainingMonitor monitor) {
    RatingTable ratings = data.ratings();
    int samples = samples(ratings.movies());
    return start != null && ChainWarmStart.fits(start, design)
        ? new SampleMove(
                GibbsChain.warm(data, design, seed, start),
                start.change(),
                ratings.size(),
                samples,
                limits.maxTime())
            .run(monitor)
        : new PosteriorSampling(
                GibbsChain.cold(data, design, seed), ratings, samples, limits.maxTime())
            .run(monitor);
  }

  /// Returns the most samples that a model of `movies` movies may keep.
  int samples(int movies) {
    return samples(limits, design, movies);
  }

  static int samples(BayesianSettings limits, Design design, int movies) {
    long stride = ChainSide.stride(design.factors());
    long bytes = Math.max(1, movies) * stride * Float.BYTES * (design.linked() ? 2 : 1);
    long byCost = FOLD_IN_COST / (stride * stride);
    return Math.clamp(Math.min(limits.sampleMemory() / bytes, byCost), 4, MAX_SAMPLES);
  }

  /// Returns a recipe from the settings that it wrote, or empty if another design may suit `data`
  /// now.
  static Optional<RatingTrainer.Recipe> recall(
      Map<String, String> settings, BayesianSettings limits, TrainingData data, long seed) {
    return SearchedData.read(settings)
        .filter(searched -> searched.resembles(SearchedData.of(data)))
        .map(
            searched ->
                new BayesianRecipe(
                    limits,
                    Design.of(
                        Integer.parseInt(settings.getOrDefault("factors", "0")),
                        settings.getOrDefault("features", ""),
                        limits.trustShape()),
                    searched,
                    seed))
        .filter(recipe -> recipe.suits(settings, data))
        .map(Function.identity());
  }

  private boolean suits(Map<String, String> settings, TrainingData data) {
    boolean sameSize =
        design.factors() == 0 || design.factors() == limits.factors(data.ratings().size());
    return sameSize && Double.toString(design.trustShape()).equals(settings.get("trustShape"));
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("factors", Integer.toString(design.factors()));
    all.put("features", design.features());
    searched.describe(all);
    all.put("trustShape", Double.toString(design.trustShape()));
    all.put("maxTime", limits.maxTime().toString());
    all.put("sampleMemory", Long.toString(limits.sampleMemory()));
    return all;
  }
}
