package dev.matinee.serving;

import dev.matinee.model.Exposure;
import dev.matinee.model.MovieTraits;
import dev.matinee.model.RatingScale;
import dev.matinee.serving.RecommendationQuery.Order;

/// The predicted ratings of all candidates for one user, and the two scores made from them.
///
/// ```
/// rating(u, m) = predicted rating, not clipped
/// match(u, m)  = exposure(u, m) + TASTE * rating(u, m) / (max - min of the scale)
/// ```
///
/// `match` is the logarithm of the chance that the user comes across the movie (see [Exposure])
/// times that of liking it then. Sorted by predicted rating alone a list is full of obscure movies;
/// sorted by popularity alone it is the same for everybody.
///
/// Arrays are by position and not to be changed.
final class Scores {

  /// Chosen by the NDCG of held-out ratings of MovieLens 100K, which is flat from 0.8 to 1.6.
  private static final double TASTE = 1.2;

  private final double[] ratings;
  private final long[] support;
  private final double[] scores;

  private Scores(double[] ratings, long[] support, double[] scores) {
    this.ratings = ratings;
    this.support = support;
    this.scores = scores;
  }

  static Scores of(Moment moment, ColdMovies cold, Rater rater, Order order) {
    Candidates candidates = moment.candidates();
    double[] ratings = new double[candidates.size()];
    long[] support = new long[candidates.size()];
    double[] byRow = new double[moment.snapshot().movies().size()];
    rater.folded().predictAll(byRow);
    for (int position = 0; position < ratings.length; position++) {
      int row = candidates.row(position);
      if (row != Candidates.NONE) {
        ratings[position] = byRow[row];
        support[position] = candidates.ratings(position);
      }
    }
    for (int i = 0; i < candidates.unknown().length; i++) {
      int position = candidates.unknown()[i];
      MovieTraits traits = candidates.movie(position).traits();
      ratings[position] = rater.folded().predictUnknownMovie(traits) + cold.offset(i);
      support[position] = cold.ratings(i);
    }
    return new Scores(
        ratings,
        support,
        switch (order) {
          case RATING -> ratings;
          case MATCH -> matches(candidates.exposure().of(support, rater.rated()), ratings, moment);
        });
  }

  static double match(double exposure, double rating, RatingScale scale) {
    return exposure + TASTE * rating / (scale.max() - scale.min());
  }

  private static double[] matches(double[] exposure, double[] ratings, Moment moment) {
    RatingScale scale = moment.snapshot().scale();
    for (int position = 0; position < exposure.length; position++) {
      exposure[position] = match(exposure[position], ratings[position], scale);
    }
    return exposure;
  }

  /// Returns predicted ratings, not clipped.
  double[] ratings() {
    return ratings;
  }

  /// Returns the number of ratings of each movie that its prediction rests on.
  long[] support() {
    return support;
  }

  /// Returns what the list is ordered by.
  double[] scores() {
    return scores;
  }
}
