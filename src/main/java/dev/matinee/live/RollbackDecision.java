package dev.matinee.live;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether the model in force does clearly worse than the one before, on the ratings that came in
/// since it came into force.
///
/// It has lost when, over all these ratings, the mean difference `d` of the squared errors is above
/// 0 by more than 3.3 standard errors, **and** the RMSE is worse by more than 1 %. A user's ratings
/// hang together, so the standard error is the larger one of two: as if all ratings were
/// independent, and as if only users were, `sqrt(G / (G - 1) * sum over users (sum of d - mean)^2)
/// / n`. Fewer than 10 users decide nothing.
///
/// Looking at every rating would roll back a good model sooner or later. So there are 7 looks, at
/// 1, 2, 4, ... 64 times the least number of ratings; each is wrong about a model that is as good
/// with probability .0005, all of them with at most .0034. At the last one, at 12,800 ratings by
/// default, a difference of 1 % is far beyond chance: a model that has passed it stays. What is
/// kept of each user goes then, too. Not safe for use by several threads.
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
  private double error;
  private double previousError;

  /// @param minRatings number of ratings at the first look
  RollbackDecision(int minRatings) {
    this.nextLook = minRatings;
    this.lastLook = (long) minRatings << (LOOKS - 1);
  }

  /// The figures of a model that has lost.
  ///
  /// @param standardErrors how many of them the mean difference lies above 0
  record Defeat(double rmse, double previousRmse, long ratings, int users, double standardErrors) {

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

  /// Adds a rating that both models have predicted.
  ///
  /// @return whether the model in force has lost now
  Optional<Defeat> add(Observation observation) {
    if (nextLook > lastLook || Double.isNaN(observation.previousError())) {
      return Optional.empty();
    }
    double square = observation.error() * observation.error();
    double previousSquare = observation.previousError() * observation.previousError();
    double difference = square - previousSquare;
    ratings++;
    sum += difference;
    squares += difference * difference;
    error += square;
    previousError += previousSquare;
    byUser.computeIfAbsent(observation.user(), user -> new Sum()).add(difference);
    return ratings == nextLook ? look() : Optional.empty();
  }

  private Optional<Defeat> look() {
    nextLook *= 2;
    double mean = sum / ratings;
    double rmse = Math.sqrt(error / ratings);
    double previousRmse = Math.sqrt(previousError / ratings);
    double standardError = Math.max(standardError(mean), standardErrorByUser(mean));
    int users = byUser.size();
    if (nextLook > lastLook) {
      byUser.clear();
    }
    return users >= MIN_USERS
            && mean > STANDARD_ERRORS * standardError
            && rmse > RMSE_RATIO * previousRmse
        ? Optional.of(new Defeat(rmse, previousRmse, ratings, users, mean / standardError))
        : Optional.empty();
  }

  private double standardError(double mean) {
    double deviations = Math.max(0, squares - ratings * mean * mean);
    return Math.sqrt(deviations / (ratings - 1) / ratings);
  }

  private double standardErrorByUser(double mean) {
    int users = byUser.size();
    double deviations = 0;
    for (Sum user : byUser.values()) {
      double deviation = user.sum - user.ratings * mean;
      deviations += deviation * deviation;
    }
    return users < 2 ? 0 : Math.sqrt(deviations * users / (users - 1)) / ratings;
  }

  /// The differences of one user.
  private static final class Sum {

    private long ratings;
    private double sum;

    void add(double difference) {
      ratings++;
      sum += difference;
    }
  }
}
