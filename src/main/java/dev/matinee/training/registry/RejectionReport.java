package dev.matinee.training.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.ErrorBySupport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// The report of a rejected run. Part of HTTP responses; see [ModelReport] for the other fields.
///
/// @param trainer name of the best candidate's trainer; null if there was no candidate
/// @param settings settings of that trainer; null if there was no candidate
/// @param holdout figures of the best candidate; null if too few ratings could be held out
@NamedInterface("registry")
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
    long peakHeapBytes,
    @Nullable List<String> remarks) {}
