package dev.matinee.model.evaluation;

import dev.matinee.model.RatingScale;
import dev.matinee.model.RatingTable;
import dev.matinee.model.TrainingData;
import dev.matinee.model.rating.RatingModel;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What a model predicts for every held-out rating, clipped to the scale.
///
/// Users are folded in from their known ratings, exactly as the service does. Immutable, so safe to
/// share between threads.
public final class HoldoutPredictions {

  private final RatingTable holdout;
  private final float[] predicted;
  private final float[] deviation;
  private final int[] userRatings;
  private final int[] movieRatings;

  private HoldoutPredictions(
      RatingTable holdout,
      float[] predicted,
      float[] deviation,
      int[] userRatings,
      int[] movieRatings) {
    this.holdout = holdout;
    this.predicted = predicted;
    this.deviation = deviation;
    this.userRatings = userRatings;
    this.movieRatings = movieRatings;
  }

  /// Predicts every rating of `holdout`. Parallel over users, with the same result every time.
  ///
  /// @param data the ratings that the users are folded in from, never those of `holdout`
  public static HoldoutPredictions of(
      RatingModel model, TrainingData data, RatingTable holdout, RatingScale scale) {
    RatingTable known = data.ratings();
    if (known.users() != holdout.users() || known.movies() != holdout.movies()) {
      throw new IllegalArgumentException(
          "known ratings are %d x %d, held-out ratings %d x %d"
              .formatted(known.users(), known.movies(), holdout.users(), holdout.movies()));
    }
    float[] predicted = new float[holdout.size()];
    float[] deviation = new float[holdout.size()];
    IntStream.range(0, holdout.users())
        .parallel()
        .filter(u -> holdout.start(u) < holdout.start(u + 1))
        .forEach(
            u -> {
              RatingModel.FoldedUser user = model.foldIn(data.profile(u));
              for (int i = holdout.start(u); i < holdout.start(u + 1); i++) {
                predicted[i] = (float) scale.clip(user.predict(holdout.movie(i)));
                deviation[i] = (float) user.deviation(holdout.movie(i));
              }
            });
    int[] userRatings = new int[known.users()];
    int[] movieRatings = new int[known.movies()];
    for (int i = 0; i < known.size(); i++) {
      userRatings[known.user(i)]++;
      movieRatings[known.movie(i)]++;
    }
    return new HoldoutPredictions(holdout, predicted, deviation, userRatings, movieRatings);
  }

  /// Returns the number of held-out ratings.
  public int size() {
    return predicted.length;
  }

  /// Returns the prediction of held-out rating `i`, in rating units, minus the rating itself.
  public double error(int i) {
    return (double) predicted[i] - holdout.value(i);
  }

  /// Returns the errors; the coverage is cross-calibrated: intervals come from one half of the
  /// users and are measured on the other, both ways.
  public ErrorFigures figures() {
    long covered = 0;
    for (int half = 0; half < 2; half++) {
      int measured = half;
      IntervalCalibration intervals = calibrate(i -> (holdout.user(i) & 1) != measured);
      covered += covered(intervals, i -> (holdout.user(i) & 1) == measured);
    }
    return figures(covered);
  }

  /// Returns the errors, with the coverage of these intervals.
  public ErrorFigures figures(IntervalCalibration intervals) {
    return figures(covered(intervals, i -> true));
  }

  /// Returns split-conformal 90 % intervals made from all errors.
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

  private long covered(IntervalCalibration intervals, IntPredicate measured) {
    return IntStream.range(0, size())
        .filter(measured)
        .filter(i -> relativeError(i) <= intervals.halfWidth(userRatings(i), movieRatings(i)))
        .count();
  }

  private IntervalCalibration calibrate(IntPredicate used) {
    IntervalCalibration.Builder builder = new IntervalCalibration.Builder();
    IntStream.range(0, size())
        .filter(used)
        .forEach(i -> builder.add(userRatings(i), movieRatings(i), relativeError(i)));
    return builder.build();
  }

  /// Returns the absolute error in expected deviations, as coarse as half-widths are kept: when all
  /// errors are equal, all lie within.
  private float relativeError(int i) {
    return (float) (Math.abs(error(i)) / Math.max(deviation[i], Float.MIN_NORMAL));
  }

  private int userRatings(int i) {
    return userRatings[holdout.user(i)];
  }

  private int movieRatings(int i) {
    return movieRatings[holdout.movie(i)];
  }
}
