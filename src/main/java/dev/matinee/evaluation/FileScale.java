package dev.matinee.evaluation;

import dev.matinee.dataset.format.ratings.Origin;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Detection of a file's rating scale from its format and its training ratings.
final class FileScale {

  private static final RatingScale WHOLE_STARS = new RatingScale(1, 5, 1);
  private static final RatingScale HALF_STARS = new RatingScale(.5, 5, .5);
  private static final RatingScale TEN = new RatingScale(1, 10, 1);

  /// Least share of ratings on the scale of the format; a few may be mistakes.
  private static final double NEARLY_ALL = .99;

  private FileScale() {}

  /// Returns whole or half stars for MovieLens, 1 to 10 for MovieTweetings. For other formats, and
  /// for files that do not fit their format's scale, returns the range of the ratings.
  static RatingScale of(Origin origin, RatingTable ratings) {
    return switch (origin) {
      case MOVIELENS ->
          all(ratings, WHOLE_STARS::contains) ? WHOLE_STARS : fitting(HALF_STARS, ratings);
      case MOVIETWEETINGS -> fitting(TEN, ratings);
      case GENERIC -> range(ratings);
    };
  }

  private static RatingScale fitting(RatingScale scale, RatingTable ratings) {
    long fitting = values(ratings).filter(r -> r >= scale.min() && r <= scale.max()).count();
    return fitting >= NEARLY_ALL * ratings.size() ? scale : range(ratings);
  }

  private static RatingScale range(RatingTable ratings) {
    double min = values(ratings).min().orElseThrow();
    double max = values(ratings).max().orElseThrow();
    if (min == max) {
      return around(min);
    }
    return new RatingScale(min, max, max - min);
  }

  /// Returns a scale for ratings that are all equal, wide enough for floats to tell its ends apart.
  private static RatingScale around(double rating) {
    double margin = Math.max(1, Math.ulp((float) rating));
    return new RatingScale(rating - margin, rating + margin, 2 * margin);
  }

  private static boolean all(RatingTable ratings, DoublePredicate accepts) {
    return values(ratings).allMatch(accepts);
  }

  private static DoubleStream values(RatingTable ratings) {
    return IntStream.range(0, ratings.size()).mapToDouble(ratings::value);
  }
}
