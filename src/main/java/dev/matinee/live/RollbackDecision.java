package dev.matinee.live;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A group sequential test of whether the model in force is worse than the model before it, on the
/// `n` ratings received since it came into force.
///
/// Let `d` be the squared error of the model in force on a rating, minus that of the model before.
/// The test calls for a rollback if the mean of `d` is more than 3.3 standard errors above 0
/// **and** the RMSE is more than 1 % higher. The ratings of one user are correlated, so the
/// standard error is the larger of two: the one for independent ratings, and the one for `G`
/// independent users (cluster-robust), `sqrt(G / (G - 1) * sum over users (sum of (d - mean))^2) /
/// n`. With fewer than 10 users there is no rollback.
///
/// A test after every rating would reject a good model sooner or later. So there are only 7 interim
/// tests (looks), at 1, 2, 4, ... 64 times the minimum number of ratings. If both models are
/// equally good, each look calls for a rollback with probability .0005, and all looks together with
/// at most .0034. At the last look (by default at 12,800 ratings), a difference of 1 % is far
/// beyond chance. So a model that passes the last look stays, and the sums of the users are
/// discarded. Not thread-safe.
final class RollbackDecision {

  private static final double STANDARD_ERRORS = 3.3;
  private static final double RMSE_RATIO = 1.01;
  private static final int MIN_USERS = 10;
  private static final int LOOKS = 7;

  private final Map<Long, Sum> byUser = new HashMap<>();
  private final long lastLook;
  private long nextLook;
  private long ratings;
  private double sum;
  private double squares;
  private double squaredErrors;
  private double previousSquaredErrors;

  /// @param minRatings number of ratings at the first look
  RollbackDecision(int minRatings) {
    this.nextLook = minRatings;
    this.lastLook = (long) minRatings << (LOOKS - 1);
  }

  /// The figures that call for a rollback.
  ///
  /// @param standardErrors mean difference of the squared errors, in standard errors
  record Rollback(
      double rmse, double previousRmse, long ratings, int users, double standardErrors) {

    /// Returns a sentence with the figures.
    String reason(long previousVersion) {
      return String.format(
          Locale.ROOT,
          "RMSE %.4f on the %d ratings of %d users that came in, but model %d has %.4f on them;"
              + " the squared errors differ by %.1f standard errors",
          rmse,
          ratings,
          users,
          previousVersion,
          previousRmse,
          standardErrors);
    }
  }

  /// Adds an observation. Ignores it if there was no model before.
  ///
  /// @return the figures of a rollback if this observation calls for a rollback
  Optional<Rollback> add(Observation observation) {
    if (nextLook > lastLook || Double.isNaN(observation.previousError())) {
      return Optional.empty();
    }
    double squaredError = observation.error() * observation.error();
    double previousSquaredError = observation.previousError() * observation.previousError();
    double difference = squaredError - previousSquaredError;
    ratings++;
    sum += difference;
    squares += difference * difference;
    squaredErrors += squaredError;
    previousSquaredErrors += previousSquaredError;
    byUser.computeIfAbsent(observation.user(), user -> new Sum()).add(difference);
    return ratings == nextLook ? look() : Optional.empty();
  }

  private Optional<Rollback> look() {
    nextLook *= 2;
    double mean = sum / ratings;
    double rmse = Math.sqrt(squaredErrors / ratings);
    double previousRmse = Math.sqrt(previousSquaredErrors / ratings);
    double standardError = Math.max(standardErrorOfRatings(mean), standardErrorOfUsers(mean));
    int users = byUser.size();
    if (nextLook > lastLook) {
      byUser.clear();
    }
    return users >= MIN_USERS
            && mean > STANDARD_ERRORS * standardError
            && rmse > RMSE_RATIO * previousRmse
        ? Optional.of(new Rollback(rmse, previousRmse, ratings, users, mean / standardError))
        : Optional.empty();
  }

  private double standardErrorOfRatings(double mean) {
    double deviations = Math.max(0, squares - ratings * mean * mean);
    return Math.sqrt(deviations / (ratings - 1) / ratings);
  }

  private double standardErrorOfUsers(double mean) {
    int users = byUser.size();
    double deviations = 0;
    for (Sum user : byUser.values()) {
      double deviation = user.sum - user.ratings * mean;
      deviations += deviation * deviation;
    }
    return users < 2 ? 0 : Math.sqrt(deviations * users / (users - 1)) / ratings;
  }

  /// The sum of the differences of one user.
  private static final class Sum {

    private long ratings;
    private double sum;

    void add(double difference) {
      ratings++;
      sum += difference;
    }
  }
}
