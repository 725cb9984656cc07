package dev.matinee.ratings;

import dev.matinee.model.RatingScale;
import dev.matinee.ratings.StoreOutcome.Reason;
import dev.matinee.ratings.StoreOutcome.Rejected;
import dev.matinee.web.ClientId;
import dev.matinee.web.ClientIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The rules for a valid rating.
@Component
public class RatingRules {

  private static final Duration MAX_AHEAD = Duration.ofDays(1);
  private static final Instant EARLIEST = Instant.EPOCH;

  private final RatingScale scale;
  private final Clock clock;

  RatingRules(RatingScale scale) {
    this.scale = scale;
    this.clock = Clock.systemUTC();
  }

  /// Returns why `rating` cannot be stored, or empty if it can.
  public Optional<Rejected> objection(NewRating rating) {
    if (!ClientIds.isValid(rating.userId())) {
      return invalid("the userId " + ClientId.MESSAGE);
    }
    if (rating.rating() == 0 && !scale.contains(0)) {
      return invalid(RatingScale.ZERO + "; delete the rating instead");
    }
    if (!scale.contains(rating.rating())) {
      return invalid("the rating must lie " + scale.description());
    }
    Instant ratedAt = rating.ratedAt();
    if (ratedAt != null && ratedAt.isAfter(clock.instant().plus(MAX_AHEAD))) {
      return invalidTime("ratedAt lies in the future; send the time of the rating in UTC");
    }
    if (ratedAt != null && ratedAt.isBefore(EARLIEST)) {
      return invalidTime("ratedAt lies before 1970; send the time of the rating in UTC");
    }
    return Optional.empty();
  }

  private static Optional<Rejected> invalid(String reason) {
    return Optional.of(new Rejected(Reason.INVALID, reason));
  }

  private static Optional<Rejected> invalidTime(String reason) {
    return Optional.of(new Rejected(Reason.INVALID_TIME, reason));
  }
}
