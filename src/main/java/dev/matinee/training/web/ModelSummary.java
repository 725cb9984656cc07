package dev.matinee.training.web;

import dev.matinee.training.ModelReport;
import dev.matinee.training.StoredModel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One model in the body of `GET /api/v1/models`.
///
/// @param active whether it is in force
/// @param available whether it can be activated
/// @param rmse error on the hold-out, in rating units; null when there was none
/// @param ratings number of training ratings
/// @param bytes size of the stored model
record ModelSummary(
    long version,
    boolean active,
    boolean available,
    Instant trainedAt,
    String trainer,
    @Nullable Double rmse,
    long ratings,
    long bytes) {

  static ModelSummary of(StoredModel model) {
    ModelReport report = model.report();
    ModelReport.Holdout holdout = report.holdout();
    return new ModelSummary(
        report.version(),
        model.active(),
        model.available(),
        report.trainedAt(),
        report.trainer(),
        holdout == null ? null : holdout.rmse(),
        report.ratings(),
        model.bytes());
  }
}
