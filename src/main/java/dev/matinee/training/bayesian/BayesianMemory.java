package dev.matinee.training.bayesian;

import dev.matinee.model.memory.MemoryNeed;
import dev.matinee.model.memory.TrainerMemory;
import dev.matinee.model.memory.TrainingSize;
import dev.matinee.training.bayesian.gibbs.ChainSide;
import dev.matinee.training.bayesian.gibbs.Design;

/// The memory of the [BayesianTrainer] with implicit features, which is the largest design.
///
/// With S samples of K factors, `size = K + 1` and the stride of a row, a chain holds
///
/// - 16 bytes a rating: both sparse matrices, with the row and the standardised rating of each
///   entry;
/// - six rows of `4 stride` bytes for each user and movie: its state, prior mean, regressors,
///   feature weights, residuals and their tiles;
/// - `8 S stride` bytes a movie: the samples that it keeps, with the feature weights of the movies.
///
/// The finished model takes `8 S size` bytes a movie. Two of them are in memory while the second
/// continues from the first.
final class BayesianMemory {

  private static final int BYTES_PER_RATING = 16;

  /// The predictions and deviations of the hold-out, a tenth of the ratings.
  private static final double PREDICTED = .8;

  private static final int ROWS = 6;

  /// Positions, scales, sums of squares, strengths and trust.
  private static final int NUMBERS = 20;

  private BayesianMemory() {}

  static TrainerMemory of(BayesianSettings settings, TrainingSize size) {
    int factors = settings.factors((int) Math.min(size.ratings(), Integer.MAX_VALUE));
    Design design = new Design(factors, true, true, settings.trustShape());
    int movies = (int) Math.min(size.movies(), Integer.MAX_VALUE);
    double samples = 2. * Float.BYTES * BayesianRecipe.samples(settings, design, movies);
    double stride = ChainSide.stride(factors);
    double model = samples * (factors + 1);
    double row = ROWS * stride * Float.BYTES + NUMBERS;
    return new TrainerMemory(
        new MemoryNeed(BYTES_PER_RATING + PREDICTED, row, row + samples * stride + model, 0),
        new MemoryNeed(0, 0, model, 0));
  }
}
