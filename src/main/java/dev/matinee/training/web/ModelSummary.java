package dev.matinee.training.web;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.StoredModel;
import dev.matinee.training.registry.Withdrawal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One model in the response body of `GET /api/v1/models`.
///
/// @param active whether the model is in force
/// @param available whether it can be activated
/// @param rmse RMSE on the hold-out, in rating units; null without a hold-out
/// @param figuresOf version of the older model whose RMSE it is; absent if it is the model's own
/// @param ratings number of training ratings
/// @param bytes size of the stored model
/// @param withdrawn why the model was withdrawn; absent if it was not
record ModelSummary(
    long version,
    boolean active,
    boolean available,
    Instant trainedAt,
    String trainer,
    @Nullable Double rmse,
    @JsonInclude(NON_NULL) @Nullable Long figuresOf,
    long ratings,
    long bytes,
    @JsonInclude(NON_NULL) @Nullable Withdrawal withdrawn) {

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
        report.figuresOf(),
        report.ratings(),
        model.bytes(),
        model.withdrawn());
  }
}
