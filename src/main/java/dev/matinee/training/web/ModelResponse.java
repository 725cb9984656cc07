package dev.matinee.training.web;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.matinee.training.registry.BytesPer;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.StoredModel;
import dev.matinee.training.registry.Withdrawal;
import org.jspecify.annotations.Nullable;

/// Response body of `GET /api/v1/models/{version}`: the report and the state of the model.
///
/// @param active whether the model is in force
/// @param available whether it can be activated
/// @param bytes size of the stored model
/// @param bytesPer the same in proportion to the training data
/// @param withdrawn why the model was withdrawn; absent if it was not
record ModelResponse(
    boolean active,
    boolean available,
    long bytes,
    BytesPer bytesPer,
    @JsonInclude(NON_NULL) @Nullable Withdrawal withdrawn,
    @JsonUnwrapped ModelReport report) {

  static ModelResponse of(StoredModel model) {
    return new ModelResponse(
        model.active(),
        model.available(),
        model.bytes(),
        model.bytesPer(),
        model.withdrawn(),
        model.report());
  }
}
