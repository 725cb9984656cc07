package dev.matinee.ratings.web;

import dev.matinee.ratings.store.Ratings;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// HTTP endpoints that store ratings.
@Tag(name = "Ratings")
@RestController
@RequestMapping("/api/v1/ratings")
class RatingsController {

  private static final int MAX_BATCH = 1_000;

  private final Ratings ratings;
  private final RatingBatch batch;

  RatingsController(Ratings ratings, RatingBatch batch) {
    this.ratings = ratings;
    this.batch = batch;
  }

  @Operation(summary = "Store a rating")
  @PostMapping
  ResponseEntity<RatingBody> store(@RequestBody @Valid RatingRequest request) {
    return RatingBody.answer(ratings.store(List.of(request.toRating())).getFirst());
  }

  @Operation(
      summary = "Store up to 1,000 ratings",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      array =
                          @ArraySchema(
                              maxItems = MAX_BATCH,
                              schema = @Schema(implementation = RatingRequest.class)))))
  @PostMapping("/batch")
  BatchBody store(@RequestBody List<JsonNode> rows) {
    if (rows.size() > MAX_BATCH) {
      throw new ProblemException(
          ProblemType.BODY_TOO_LARGE,
          "A batch holds at most %d ratings, but this one has %d; send several."
              .formatted(MAX_BATCH, rows.size()));
    }
    return batch.store(rows);
  }
}
