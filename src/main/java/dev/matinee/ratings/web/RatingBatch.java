package dev.matinee.ratings.web;

import dev.matinee.ratings.NewRating;
import dev.matinee.ratings.StoreOutcome;
import dev.matinee.ratings.StoreOutcome.Kind;
import dev.matinee.ratings.StoreOutcome.Rejected;
import dev.matinee.ratings.StoreOutcome.Stored;
import dev.matinee.ratings.store.Ratings;
import dev.matinee.ratings.web.BatchBody.Row;
import dev.matinee.web.problem.Violation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Parses a batch row by row, so that an invalid row does not affect the others, and stores it.
@Component
class RatingBatch {

  private final JsonMapper json;
  private final Validator validator;
  private final Ratings ratings;

  RatingBatch(JsonMapper json, Validator validator, Ratings ratings) {
    this.json = json;
    this.validator = validator;
    this.ratings = ratings;
  }

  BatchBody store(List<JsonNode> rows) {
    List<Row> rejected = new ArrayList<>();
    List<Integer> indexes = new ArrayList<>();
    List<NewRating> valid = new ArrayList<>();
    for (int index = 0; index < rows.size(); index++) {
      switch (parse(rows.get(index))) {
        case Valid(NewRating rating) -> {
          indexes.add(index);
          valid.add(rating);
        }
        case Invalid(String reason) -> rejected.add(new Row(index, reason));
      }
    }
    int created = 0;
    int replaced = 0;
    long sequence = 0;
    List<StoreOutcome> outcomes = valid.isEmpty() ? List.of() : ratings.store(valid);
    for (int i = 0; i < outcomes.size(); i++) {
      switch (outcomes.get(i)) {
        case Stored stored -> {
          created += stored.kind() == Kind.CREATED ? 1 : 0;
          replaced += stored.kind() == Kind.REPLACED ? 1 : 0;
          sequence = Math.max(sequence, stored.sequence());
        }
        case Rejected outcome -> rejected.add(new Row(indexes.get(i), outcome.reason()));
      }
    }
    rejected.sort(Comparator.comparingInt(Row::index));
    return new BatchBody(
        rows.size() - rejected.size(),
        created,
        replaced,
        rejected,
        sequence == 0 ? ratings.latestSequence() : sequence);
  }

  private Parsed parse(JsonNode row) {
    if (!row.isObject()) {
      return new Invalid("must be an object with userId, movieId and rating");
    }
    try {
      RatingRequest request = json.treeToValue(row, RatingRequest.class);
      String reason =
          validator.validate(request).stream()
              .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
              .sorted()
              .collect(Collectors.joining("; "));
      return reason.isEmpty() ? new Valid(request.toRating()) : new Invalid(reason);
    } catch (JacksonException e) {
      Violation violation = Violation.of(e);
      return new Invalid(violation.field() + " " + violation.message());
    }
  }

  private sealed interface Parsed {}

  private record Valid(NewRating rating) implements Parsed {}

  private record Invalid(String reason) implements Parsed {}
}
