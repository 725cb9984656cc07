package dev.matinee.model.rating.uncertainty;

import dev.matinee.model.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Active learning for new users: chooses the movies whose ratings would tell the model most about
/// a user (survey: Elahi, Ricci and Rubens 2016).
///
/// The value of a question is a product: the probability that the user knows the movie, times the
/// share by which the rating would reduce the [PosteriorUncertainty], over all views of the
/// [LinearUserModel]. Questions are chosen one by one. Each choice counts the earlier questions as
/// answered, each with the precision of a rating times the probability that the user knows the
/// movie. So questions do not repeat each other.
///
/// Immutable, so safe to share between threads.
public final class QuestionSelector {

  /// Number of candidates: the movies that the user most probably knows. Other movies may be more
  /// informative, but that rarely makes up for their lower probability.
  private static final int POOL_SIZE = 500;

  private final LinearUserModel models;
  private final double[][] means;

  /// Creates the selector of a model. O(M size^2) for each view.
  ///
  /// @param weights importance of the prediction of each movie row; at least 0, not all 0
  public QuestionSelector(LinearUserModel models, double[] weights) {
    this.models = models;
    this.means = new double[models.count()][];
    for (int v = 0; v < means.length; v++) {
      means[v] = mean(v, weights);
    }
  }

  /// Returns the weighted mean of `x x'`, both triangles.
  private double[] mean(int view, double[] weights) {
    int size = models.size();
    double total = Arrays.stream(weights).sum();
    double[] mean = new double[size * size];
    double[] x = new double[size];
    for (int row = 0; row < weights.length; row++) {
      models.copyMovie(view, row, x);
      for (int i = 0; i < size; i++) {
        double weighted = weights[row] / total * x[i];
        for (int j = 0; j < size; j++) {
          mean[i * size + j] += weighted * x[j];
        }
      }
    }
    return mean;
  }

  /// A movie to ask about.
  ///
  /// @param gain share of the uncertainty about the user that the rating would remove, after the
  ///   questions before it; in `[0, 1]`
  public record Question(int movieRow, double gain) {}

  /// Returns the movies to ask about, best first. In a tie, the movie that the user more probably
  /// knows comes first, then the lower row. O(pool size^2) for each view, plus O(pool size) for
  /// each question.
  ///
  /// @param chances probability that the user knows the movie of each row, in `[0, 1]`; 0 for
  ///   movies not to ask about
  /// @param limit most questions; fewer if there are fewer candidates
  public List<Question> questions(UserProfile user, double[] chances, int limit) {
    int[] pool = pool(chances);
    List<PosteriorUncertainty> uncertainties = uncertainties(user, pool);
    double total = uncertainties.stream().mapToDouble(PosteriorUncertainty::total).sum();
    double[] open = Arrays.stream(pool).mapToDouble(row -> chances[row]).toArray();
    List<Question> questions = new ArrayList<>(limit);
    while (questions.size() < Math.min(limit, pool.length)) {
      double[] gains = gains(uncertainties, total, pool.length);
      int best = best(open, gains);
      questions.add(new Question(pool[best], gains[best]));
      uncertainties.forEach(uncertainty -> uncertainty.expect(best, open[best]));
      open[best] = 0;
    }
    return questions;
  }

  /// Returns the rows with the highest chances, ascending; the first rows in a tie.
  private static int[] pool(double[] chances) {
    double[] sorted = chances.clone();
    Arrays.sort(sorted);
    double least = sorted.length > POOL_SIZE ? sorted[sorted.length - POOL_SIZE] : 0;
    int above = (int) Arrays.stream(chances).filter(chance -> chance > least).count();
    int[] pool = new int[POOL_SIZE];
    int size = 0;
    int equal = least > 0 ? POOL_SIZE - above : 0;
    for (int row = 0; row < chances.length; row++) {
      if (chances[row] > least || (chances[row] == least && equal-- > 0)) {
        pool[size++] = row;
      }
    }
    return Arrays.copyOf(pool, size);
  }

  private List<PosteriorUncertainty> uncertainties(UserProfile user, int[] pool) {
    List<LinearUserModel.Posterior> posteriors = models.posteriors(user);
    List<PosteriorUncertainty> uncertainties = new ArrayList<>(posteriors.size());
    for (int v = 0; v < posteriors.size(); v++) {
      double[][] movies = new double[pool.length][models.size()];
      for (int m = 0; m < pool.length; m++) {
        models.copyMovie(v, pool[m], movies[m]);
      }
      uncertainties.add(new PosteriorUncertainty(posteriors.get(v), means[v], movies));
    }
    return uncertainties;
  }

  /// Returns the share of uncertainty that each movie of the pool would remove; 0 without
  /// uncertainty.
  private static double[] gains(
      List<PosteriorUncertainty> uncertainties, double total, int movies) {
    double[] gains = new double[movies];
    for (int m = 0; m < movies && total > 0; m++) {
      for (PosteriorUncertainty uncertainty : uncertainties) {
        gains[m] += uncertainty.reduction(m) / total;
      }
    }
    return gains;
  }

  /// Returns the best movie that is still open; the first in a tie.
  private static int best(double[] open, double[] gains) {
    int best = -1;
    for (int m = 0; m < open.length; m++) {
      if (open[m] > 0 && (best < 0 || isBetter(open[m], gains[m], open[best], gains[best]))) {
        best = m;
      }
    }
    return best;
  }

  private static boolean isBetter(double chance, double gain, double thanChance, double thanGain) {
    double worth = chance * gain;
    double thanWorth = thanChance * thanGain;
    return worth > thanWorth || (worth == thanWorth && chance > thanChance);
  }
}
