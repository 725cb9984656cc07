package dev.matinee.training.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.ErrorBySupport;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a run found that published nothing, as answered over HTTP. The names mean what they mean in
/// a [ModelReport].
///
/// @param trainer name of the trainer of the best candidate; null when there was no candidate
/// @param settings of that trainer; null when there was no candidate
/// @param holdout figures of the best candidate; null when too few ratings could be held out
/// @param gate why it was refused
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RejectionReport(
    @Nullable String trainer,
    @Nullable Map<String, String> settings,
    long seed,
    long watermark,
    long ratings,
    long users,
    long movies,
    @Nullable Long continuedFrom,
    ModelReport.@Nullable Holdout holdout,
    ModelReport.GateVerdict gate,
    @Nullable Calibration calibration,
    @Nullable ErrorBySupport errorBySupport,
    Map<String, Double> seconds,
    long peakHeapBytes) {}
