package dev.matinee.training.ranking;

import dev.matinee.model.RatingScale;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.memory.TrainerMemory;
import dev.matinee.model.memory.TrainingSize;
import dev.matinee.model.ranking.RankingModel;
import dev.matinee.model.ranking.RankingTrainer;
import dev.matinee.training.blas.SymmetricMatrix;
import dev.matinee.training.ranking.ease.EaseSettings;
import dev.matinee.training.ranking.ease.EaseSolver;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains item-item weights: dense ones for up to `denseLimit` movies, sparse ones for more movies
/// or without OpenBLAS.
record EaseTrainer(int denseLimit) implements RankingTrainer {

  private static final Logger log = LoggerFactory.getLogger(EaseTrainer.class);

  @Override
  public Recipe tune(TrainingData data, RatingScale scale, long seed, TrainingMonitor monitor) {
    EaseSearch search = new EaseSearch(data, scale, seed, part -> solver(part, scale), monitor);
    return new EaseRecipe(this, search.best(), isDense(data));
  }

  @Override
  public Optional<Recipe> recall(Map<String, String> settings, TrainingData data, long seed) {
    return EaseSettings.parse(settings).map(chosen -> new EaseRecipe(this, chosen, isDense(data)));
  }

  @Override
  public TrainerMemory memory(TrainingSize size) {
    return size.movies() > denseLimit ? RankingMemory.sparse(size) : RankingMemory.dense(size);
  }

  private EaseSolver solver(TrainingData data, RatingScale scale) {
    return isDense(data) ? EaseSolver.dense(data, scale) : EaseSolver.sparse(data, scale);
  }

  private boolean isDense(TrainingData data) {
    if (data.ratings().movies() > denseLimit) {
      return false;
    }
    try {
      SymmetricMatrix.load();
      return true;
    } catch (LinkageError e) {
      log.warn("OpenBLAS cannot be loaded, so the weights of lists are sparse", e);
      return false;
    }
  }

  private record EaseRecipe(EaseTrainer trainer, EaseSettings chosen, boolean dense)
      implements Recipe {

    @Override
    public RankingModel train(TrainingData data, RatingScale scale, TrainingMonitor monitor) {
      monitor.progress(0, 1, Double.NaN);
      return trainer.solver(data, scale).solve(chosen);
    }

    @Override
    public Map<String, String> settings() {
      Map<String, String> settings = new LinkedHashMap<>(chosen.text());
      settings.put("ranking.weights", dense ? "dense" : "sparse");
      return settings;
    }
  }
}
