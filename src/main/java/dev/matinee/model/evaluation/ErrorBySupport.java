package dev.matinee.model.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Errors by support: by the number of known ratings of the user, and of the movie.
///
/// Bins without held-out ratings are left out.
///
/// @param users by number of known ratings of the user
/// @param movies by number of known ratings of the movie
public record ErrorBySupport(List<SupportBin> users, List<SupportBin> movies) {

  /// Least number of known ratings of each bin.
  private static final int[] FROM = {0, 1, 5, 10, 20, 50, 100, 200, 500};

  /// Measures `predictions`.
  public static ErrorBySupport of(HoldoutPredictions predictions) {
    BitSet covered = predictions.covered();
    return new ErrorBySupport(
        bins(predictions, covered, predictions::userRatings),
        bins(predictions, covered, predictions::movieRatings));
  }

  private static List<SupportBin> bins(
      HoldoutPredictions predictions, BitSet covered, IntUnaryOperator support) {
    long[] ratings = new long[FROM.length];
    long[] inside = new long[FROM.length];
    double[] squares = new double[FROM.length];
    for (int i = 0; i < predictions.size(); i++) {
      int bin = bin(support.applyAsInt(i));
      ratings[bin]++;
      inside[bin] += covered.get(i) ? 1 : 0;
      squares[bin] += predictions.error(i) * predictions.error(i);
    }
    List<SupportBin> bins = new ArrayList<>();
    for (int bin = 0; bin < FROM.length; bin++) {
      if (ratings[bin] > 0) {
        @Nullable Integer to = bin + 1 < FROM.length ? FROM[bin + 1] - 1 : null;
        bins.add(
            new SupportBin(
                FROM[bin],
                to,
                ratings[bin],
                Math.sqrt(squares[bin] / ratings[bin]),
                (double) inside[bin] / ratings[bin]));
      }
    }
    return List.copyOf(bins);
  }

  private static int bin(int support) {
    int bin = FROM.length - 1;
    while (support < FROM[bin]) {
      bin--;
    }
    return bin;
  }
}
