package dev.matinee.training.neural;

import dev.matinee.model.RatingTable;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.factor.FactorModel;
import dev.matinee.model.rating.factor.FoldInRidge;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The search for the best [NeuralRecipe] on an inner validation split.
///
/// For each value of L2, training stops when the error of the trained users stops falling. Then
/// users are folded into the model of the best epoch with several ridges, because the service folds
/// users in. Progress counts epochs; a search usually ends before its last announced epoch.
final class Tuning {

  private static final Logger log = LoggerFactory.getLogger(Tuning.class);

  /// Values of L2 to try, relative to the setting.
  private static final double[] L2_FACTORS = {1, 1.5, .7};

  /// Ridges of the fold-in to try, relative to the penalties of training.
  private static final float[] RIDGE_FACTORS = {.35f, .5f, .7f, 1, 1.4f};

  /// Smaller gains in validation error, in standard deviations of ratings, do not count as better.
  private static final double NEGLIGIBLE_GAIN = 2e-4;

  /// Folding in this many ratings is enough to rank the ridges.
  private static final int FOLD_IN_RATINGS = 200_000;

  private final Split inner;
  private final long seed;
  private final TrainingMonitor monitor;
  private final int[] users;

  Tuning(Split inner, long seed, TrainingMonitor monitor) {
    this.inner = inner;
    this.seed = seed;
    this.monitor = monitor;
    this.users = sample(inner);
  }

  /// Returns users with held-out ratings, spread evenly over all users.
  private static int[] sample(Split inner) {
    int stride = 1 + inner.train().size() / FOLD_IN_RATINGS;
    return IntStream.range(0, inner.train().users())
        .filter(u -> inner.holdout().start(u) < inner.holdout().start(u + 1))
        .filter(u -> u % stride == 0)
        .toArray();
  }

  /// Returns the recipe with the least error for folded-in users.
  NeuralRecipe best(NeuralSettings settings) {
    double[] l2Factors = settings.hiddenLayers().isEmpty() ? L2_FACTORS : new double[] {1};
    int steps = l2Factors.length * settings.maxEpochs();
    Candidate best = search(settings.timesL2(l2Factors[0]), 0, steps);
    for (int i = 1; i < l2Factors.length; i++) {
      Candidate candidate = search(settings.timesL2(l2Factors[i]), i * settings.maxEpochs(), steps);
      if (candidate.rmse() < best.rmse()) {
        best = candidate;
      }
    }
    monitor.progress(steps, steps, best.rmse());
    return best.recipe();
  }

  /// Trains with one value of L2 until the error of the trained users stops falling.
  private Candidate search(NeuralSettings settings, int step, int steps) {
    Epochs run = new Epochs(inner.train(), settings, seed);
    FactorModel model = run.model(settings.ridge());
    double rmse = Double.POSITIVE_INFINITY;
    int bestEpoch = 1;
    for (int epoch = 1; epoch <= settings.maxEpochs(); epoch++) {
      int done = step + epoch - 1;
      double soFar = Double.isFinite(rmse) ? rmse : Double.NaN;
      run.train(() -> monitor.progress(done, steps, soFar));
      double epochRmse = run.rmse(inner.holdout());
      log.debug("l2 {}, epoch {}: rmse {}", settings.l2(), epoch, epochRmse);
      if (epochRmse < rmse - NEGLIGIBLE_GAIN * run.deviation()) {
        rmse = epochRmse;
        bestEpoch = epoch;
        model = run.model(settings.ridge());
      } else if (epoch - bestEpoch >= settings.patience()) {
        break;
      }
    }
    log.debug("l2 {}: {} ratings/s", settings.l2(), Math.round(run.ratingsPerSecond()));
    return withBestRidge(settings, bestEpoch, model);
  }

  private Candidate withBestRidge(NeuralSettings settings, int epochs, FactorModel model) {
    NeuralRecipe recipe = new NeuralRecipe(settings, epochs, settings.ridge(), seed);
    Candidate best = new Candidate(recipe, foldInRmse(model));
    for (float factor : RIDGE_FACTORS) {
      FoldInRidge ridge = settings.ridge().times(factor);
      double rmse = foldInRmse(model.with(ridge));
      if (rmse < best.rmse()) {
        best = new Candidate(new NeuralRecipe(settings, epochs, ridge, seed), rmse);
      }
    }
    log.debug("{}: rmse {} of folded-in users", best.recipe().settings(), best.rmse());
    return best;
  }

  /// Returns the RMSE for a sample of users, folded in from their training ratings.
  private double foldInRmse(RatingModel model) {
    double[] squares = IntStream.of(users).parallel().mapToDouble(u -> squares(model, u)).toArray();
    double sum = 0;
    for (double square : squares) {
      sum += square;
    }
    int count = IntStream.of(users).map(this::heldOut).sum();
    return Math.sqrt(sum / Math.max(1, count));
  }

  private double squares(RatingModel model, int user) {
    RatingModel.FoldedUser folded = model.foldIn(inner.train().of(user));
    RatingTable holdout = inner.holdout();
    double sum = 0;
    for (int i = holdout.start(user); i < holdout.start(user + 1); i++) {
      double error = folded.predict(holdout.movie(i)) - holdout.value(i);
      sum += error * error;
    }
    return sum;
  }

  private int heldOut(int user) {
    return inner.holdout().start(user + 1) - inner.holdout().start(user);
  }

  /// @param rmse of folded-in users, in rating units
  private record Candidate(NeuralRecipe recipe, double rmse) {}
}
