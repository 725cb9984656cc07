package dev.matinee.model.evaluation;

import dev.matinee.model.MovieMetadata;
import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.UserProfile;
import dev.matinee.model.UserRatings;
import dev.matinee.model.rating.RatingModel;
import dev.matinee.model.rating.RatingModel.FoldedUser;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The predictions of a model for all held-out ratings, clipped to the scale.
///
/// Users are folded in from their known ratings, as the service does. Immutable, so safe to share
/// between threads.
public final class HoldoutPredictions {

  private final RatingTable holdout;
  private final float[] predicted;
  private final float[] deviation;
  private final int[] userRatings;
  private final int[] movieRatings;
  private final boolean finite;

  private HoldoutPredictions(
      RatingTable holdout,
      float[] predicted,
      float[] deviation,
      int[] userRatings,
      int[] movieRatings,
      boolean finite) {
    this.holdout = holdout;
    this.predicted = predicted;
    this.deviation = deviation;
    this.userRatings = userRatings;
    this.movieRatings = movieRatings;
    this.finite = finite;
  }

  /// Predicts every rating of `holdout`, in parallel over users. The same input gives the same
  /// result.
  ///
  /// @param data ratings for the fold-in of users, without those of `holdout`
  public static HoldoutPredictions of(
      RatingModel model, TrainingData data, RatingTable holdout, RatingScale scale) {
    return of(model, IntStream.range(0, data.ratings().movies()).toArray(), data, holdout, scale);
  }

  /// Predicts every rating of `holdout` with a model that was trained on other movies. Movies
  /// unknown to the model are left out of the fold-in and predicted from their metadata.
  ///
  /// @param rows for each movie row of `data` its row in `model`, or -1
  public static HoldoutPredictions of(
      RatingModel model, int[] rows, TrainingData data, RatingTable holdout, RatingScale scale) {
    RatingTable known = data.ratings();
    if (known.users() != holdout.users() || known.movies() != holdout.movies()) {
      throw new IllegalArgumentException(
          "known ratings are %d x %d, held-out ratings %d x %d"
              .formatted(known.users(), known.movies(), holdout.users(), holdout.movies()));
    }
    float[] predicted = new float[holdout.size()];
    float[] deviation = new float[holdout.size()];
    boolean finite =
        IntStream.range(0, holdout.users())
                .parallel()
                .filter(u -> holdout.start(u) < holdout.start(u + 1))
                .mapToLong(
                    u -> {
                      FoldedUser user = model.foldIn(known(data.profile(u), rows));
                      long infinite = 0;
                      for (int i = holdout.start(u); i < holdout.start(u + 1); i++) {
                        int row = rows[holdout.movie(i)];
                        MovieMetadata metadata = data.metadata().get(holdout.movie(i));
                        double value =
                            row < 0 ? user.predictUnknownMovie(metadata) : user.predict(row);
                        double spread =
                            row < 0 ? user.deviationOfUnknownMovie(metadata) : user.deviation(row);
                        predicted[i] = (float) scale.clip(value);
                        deviation[i] = (float) spread;
                        infinite += Double.isFinite(value) && Double.isFinite(spread) ? 0 : 1;
                      }
                      return infinite;
                    })
                .sum()
            == 0;
    return new HoldoutPredictions(
        holdout, predicted, deviation, known.userCounts(), known.movieCounts(), finite);
  }

  private static UserProfile known(UserProfile user, int[] rows) {
    UserRatings ratings = user.ratings();
    int[] movies =
        IntStream.range(0, ratings.size()).filter(i -> rows[ratings.movie(i)] >= 0).toArray();
    float[] values = new float[movies.length];
    for (int i = 0; i < movies.length; i++) {
      values[i] = ratings.value(movies[i]);
      movies[i] = rows[ratings.movie(movies[i])];
    }
    return new UserProfile(new UserRatings(movies, values), user.attributes());
  }

  /// Returns the predictions of some of the held-out ratings.
  public HoldoutPredictions only(BitSet entries) {
    int[] kept = entries.stream().filter(i -> i < size()).toArray();
    float[] keptPredicted = new float[kept.length];
    float[] keptDeviation = new float[kept.length];
    for (int k = 0; k < kept.length; k++) {
      keptPredicted[k] = predicted[kept[k]];
      keptDeviation[k] = deviation[kept[k]];
    }
    return new HoldoutPredictions(
        holdout.filter(entries::get),
        keptPredicted,
        keptDeviation,
        userRatings,
        movieRatings,
        finite);
  }

  /// Returns the number of held-out ratings.
  public int size() {
    return predicted.length;
  }

  /// Returns whether all predictions, before clipping, and all expected deviations are finite.
  public boolean finite() {
    return finite;
  }

  /// Returns the held-out ratings.
  RatingTable holdout() {
    return holdout;
  }

  double predicted(int i) {
    return predicted[i];
  }

  /// Returns the expected deviation of held-out rating `i` from its prediction.
  public double deviation(int i) {
    return deviation[i];
  }

  /// Returns the prediction of held-out rating `i`, in rating units, minus the rating itself.
  public double error(int i) {
    return (double) predicted[i] - holdout.value(i);
  }

  /// Returns the errors; the coverage is cross-calibrated: see [#covered].
  public ErrorFigures figures() {
    return figures(covered().cardinality());
  }

  /// Returns the held-out ratings inside their 90 % interval, cross-calibrated: the intervals of
  /// each half of the users come from the errors of the other half.
  BitSet covered() {
    BitSet covered = new BitSet(size());
    for (int half = 0; half < 2; half++) {
      int measured = half;
      IntervalCalibration intervals = calibrate(i -> (holdout.user(i) & 1) != measured);
      covered.or(covered(intervals, i -> (holdout.user(i) & 1) == measured));
    }
    return covered;
  }

  /// Returns the errors, with the coverage of `intervals`.
  public ErrorFigures figures(IntervalCalibration intervals) {
    return figures(covered(intervals, i -> true).cardinality());
  }

  /// Returns split-conformal 90 % intervals from all errors.
  public IntervalCalibration calibrate() {
    return calibrate(i -> true);
  }

  private ErrorFigures figures(long covered) {
    double squares = 0;
    double absolutes = 0;
    for (int i = 0; i < size(); i++) {
      squares += error(i) * error(i);
      absolutes += Math.abs(error(i));
    }
    int n = size();
    return new ErrorFigures(Math.sqrt(squares / n), absolutes / n, (double) covered / n, n);
  }

  private BitSet covered(IntervalCalibration intervals, IntPredicate measured) {
    BitSet covered = new BitSet(size());
    IntStream.range(0, size())
        .filter(measured)
        .filter(i -> relativeError(i) <= intervals.halfWidth(userRatings(i), movieRatings(i)))
        .forEach(covered::set);
    return covered;
  }

  private IntervalCalibration calibrate(IntPredicate used) {
    IntervalCalibration.Builder builder = new IntervalCalibration.Builder();
    IntStream.range(0, size())
        .filter(used)
        .forEach(i -> builder.add(userRatings(i), movieRatings(i), relativeError(i)));
    return builder.build();
  }

  /// Returns the absolute error divided by the expected deviation. A float like the half-widths, so
  /// that rounding does not put an error outside an interval of the same half-width.
  private float relativeError(int i) {
    return (float) (Math.abs(error(i)) / Math.max(deviation[i], Float.MIN_NORMAL));
  }

  /// Returns the number of known ratings of the user of held-out rating `i`.
  public int userRatings(int i) {
    return userRatings[holdout.user(i)];
  }

  /// Returns the number of known ratings of the movie of held-out rating `i`.
  public int movieRatings(int i) {
    return movieRatings[holdout.movie(i)];
  }
}
