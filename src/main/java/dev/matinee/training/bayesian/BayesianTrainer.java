package dev.matinee.training.bayesian;

import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.memory.TrainerMemory;
import dev.matinee.model.memory.TrainingSize;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.training.bayesian.gibbs.Design;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains by Gibbs sampling: Bayesian matrix factorisation (Salakhutdinov and Mnih 2008) with
/// priors that depend on features (Macau, Simm et al. 2015), and a separate precision for each
/// user's ratings. Embeddings, biases and their regularisation are samples from the posterior.
///
/// [#tune] chooses features and whether to use factors on an inner validation split; nothing else
/// needs tuning. Gram matrices come from OpenBLAS: see [dev.matinee.training.blas.GramProduct].
public final class BayesianTrainer implements RatingTrainer {

  private static final Logger log = LoggerFactory.getLogger(BayesianTrainer.class);

  /// Most factors while designs are compared: enough to rank them.
  private static final int SEARCH_FACTORS = 16;

  private final BayesianSettings settings;

  public BayesianTrainer(BayesianSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "bayesian";
  }

  @Override
  public TrainerMemory memory(TrainingSize size) {
    return BayesianMemory.of(settings, size);
  }

  @Override
  public Recipe tune(TrainingData data, long seed, TrainingMonitor monitor) {
    int factors = settings.factors(data.ratings().size());
    DesignSearch search = new DesignSearch(data, seed, monitor);
    Design best =
        search.best(
            new Design(Math.min(factors, SEARCH_FACTORS), true, true, settings.trustShape()));
    log.info("Validation errors of designs: {}", search.outcome());
    Design design =
        best.factors() == 0
            ? best
            : new Design(factors, best.linked(), best.declared(), best.trustShape());
    return new BayesianRecipe(settings, design, SearchedData.of(data), seed);
  }

  @Override
  public Optional<Recipe> recall(Map<String, String> recorded, TrainingData data, long seed) {
    return BayesianRecipe.recall(recorded, settings, data, seed);
  }
}
