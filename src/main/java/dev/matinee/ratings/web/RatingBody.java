package dev.matinee.ratings.web;

import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.StoreOutcome.Kind;
import dev.matinee.ratings.StoreOutcome.Reason;
import dev.matinee.ratings.StoreOutcome.Rejected;
import dev.matinee.ratings.StoreOutcome.Stored;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// A stored rating in a response body.
record RatingBody(String userId, String movieId, double rating, Instant ratedAt, long sequence) {

  static ResponseEntity<RatingBody> answer(StoreOutcome outcome) {
    return switch (outcome) {
      case Stored stored -> answer(stored);
      case Rejected(Reason kind, String reason) ->
          throw switch (kind) {
            case INVALID -> ProblemException.invalid("rating", reason);
            case INVALID_TIME -> ProblemException.invalid("ratedAt", reason);
            case UNKNOWN_MOVIE -> new ProblemException(ProblemType.UNKNOWN_MOVIE, reason);
          };
    };
  }

  private static ResponseEntity<RatingBody> answer(Stored stored) {
    RatingBody body =
        new RatingBody(
            stored.userId(),
            stored.movieId(),
            stored.rating(),
            stored.ratedAt(),
            stored.sequence());
    return ResponseEntity.status(stored.kind() == Kind.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
        .body(body);
  }
}
