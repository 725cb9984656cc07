package dev.matinee.training.bayesian;

import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.rating.RatingTrainer;
import dev.matinee.training.bayesian.gibbs.Design;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Samples embeddings, biases and all their regularisation from the posterior, by Gibbs sampling:
/// Bayesian matrix factorisation (Salakhutdinov and Mnih 2008) with priors that depend on features
/// (Macau, Simm et al. 2015), and a precision of its own for each user's ratings.
///
/// [#tune] decides on an inner hold-out which features and whether factors are used; there is
/// nothing else to tune. Linear algebra is plain Java: see [dev.matinee.model.algebra.Gram].
public final class BayesianTrainer implements RatingTrainer {

  private static final Logger log = LoggerFactory.getLogger(BayesianTrainer.class);

  /// Factors that tell designs apart well enough.
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
  public Recipe tune(TrainingData data, long seed, TrainingMonitor monitor) {
    int factors = settings.factors(data.ratings().size());
    DesignSearch search = new DesignSearch(data, seed, monitor);
    Design best =
        search.best(
            new Design(Math.min(factors, SEARCH_FACTORS), true, true, settings.trustShape()));
    log.info("Designs tried on an inner hold-out: {}", search.outcome());
    Design design =
        best.factors() == 0
            ? best
            : new Design(factors, best.linked(), best.declared(), best.trustShape());
    return new BayesianRecipe(settings, design, seed);
  }
}
