package dev.matinee.training.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.matinee.training.ModelReport;
import dev.matinee.training.StoredModel;

/// Body of `GET /api/v1/models/{version}`: the report, and the state of the model.
///
/// @param active whether it is in force
/// @param available whether it can be activated
/// @param bytes size of the stored model
record ModelResponse(
    boolean active, boolean available, long bytes, @JsonUnwrapped ModelReport report) {

  static ModelResponse of(StoredModel model) {
    return new ModelResponse(model.active(), model.available(), model.bytes(), model.report());
  }
}
