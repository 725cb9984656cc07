package dev.matinee.ratings.web;

import dev.matinee.catalog.Catalog;
import dev.matinee.catalog.Movies;
import dev.matinee.catalog.Users;
import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoredRating;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.web.ClientId;
import dev.matinee.web.Cursor;
import dev.matinee.web.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// HTTP endpoints of one user's ratings.
@Tag(name = "Ratings")
@RestController
@RequestMapping("/api/v1/users/{userId}/ratings")
class UserRatingsController {

  private static final String LIST = "ratings";

  private final Ratings ratings;
  private final Users users;
  private final Movies movies;

  UserRatingsController(Ratings ratings, Users users, Movies movies) {
    this.ratings = ratings;
    this.users = users;
    this.movies = movies;
  }

  @Operation(summary = "A user's ratings")
  @GetMapping
  RatingPage ratings(
      @PathVariable @ClientId String userId,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Min(0) @Nullable Long minSequence) {
    if (minSequence != null && !ratings.awaitSequence(minSequence)) {
      throw ProblemException.sequenceNotReached(ratings.latestSequence());
    }
    long after = Cursor.decode(LIST, cursor, 1).map(position -> position[0]).orElse(0L);
    long user = users.find(userId).orElseThrow(() -> ProblemException.unknownUser(userId));
    List<StoredRating> found = ratings.of(user, after, limit + 1);
    Catalog catalog = movies.catalog();
    return new RatingPage(
        userId,
        found.stream().limit(limit).flatMap(rating -> entry(rating, catalog)).toList(),
        found.size() > limit ? Cursor.encode(LIST, found.get(limit - 1).movie()) : null);
  }

  @Operation(summary = "Store a rating")
  @PutMapping("/{movieId}")
  ResponseEntity<RatingBody> put(
      @PathVariable @ClientId String userId,
      @PathVariable @ClientId String movieId,
      @RequestBody @Valid RatingValue value) {
    NewRating rating = new NewRating(userId, movieId, value.rating(), value.ratedAt());
    return RatingBody.answer(ratings.store(List.of(rating)).getFirst());
  }

  @Operation(summary = "Remove a rating")
  @DeleteMapping("/{movieId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable @ClientId String userId, @PathVariable @ClientId String movieId) {
    ratings.remove(userId, movieId);
  }

  /// Returns the rating with its movie, or nothing if the movie has just been removed.
  private static Stream<RatingPage.Entry> entry(StoredRating rating, Catalog catalog) {
    return catalog
        .byId(rating.movie())
        .map(
            movie ->
                new RatingPage.Entry(
                    movie.movieId(),
                    movie.title(),
                    rating.rating(),
                    rating.ratedAt(),
                    rating.sequence()))
        .stream();
  }
}
