package dev.matinee.training.pipeline;

import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.ErrorBySupport;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.evaluation.RankingFigures;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.Provenance;
import dev.matinee.ratings.store.TrainingSet;
import dev.matinee.training.gate.Candidate;
import dev.matinee.training.gate.Gate;
import dev.matinee.training.gate.HoldoutEvaluation;
import dev.matinee.training.gate.Incumbent;
import dev.matinee.training.pipeline.TrainingPipeline.Outcome;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.RejectionReport;
import dev.matinee.training.run.RunProgress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A run after the decision of the gate; makes the report of its model or its rejection.
///
/// @param incumbent the model in force; null if there is none on the same scale
/// @param selection null if too few ratings could be held out
record EvaluatedRun(
    TrainingSet set,
    HoldoutEvaluation evaluation,
    @Nullable Incumbent incumbent,
    @Nullable TrainerSelection selection,
    Gate.Verdict verdict) {

  /// Makes the report of a published model.
  ///
  /// @param candidate the best candidate or, if the gate refused it, the fallback
  /// @param before report of the model that training continued, for the figures that a retrain does
  ///   not measure; null if there is none
  ModelReport report(
      ModelSnapshot model,
      Candidate candidate,
      TrainedRanking ranking,
      RunProgress progress,
      @Nullable ModelReport before) {
    Provenance provenance = model.provenance();
    ModelReport report =
        new ModelReport(
            provenance.version(),
            provenance.trainedAt(),
            provenance.trainer(),
            provenance.settings(),
            provenance.seed(),
            provenance.watermark(),
            provenance.ratings(),
            provenance.users(),
            model.movies().size(),
            continuedFrom(candidate),
            null,
            holdout(candidate, ranking.figures()),
            ReportFigures.lists(ranking),
            ReportFigures.verdict(verdict, "fallback"),
            calibration(candidate),
            errorBySupport(candidate),
            progress.seconds(),
            progress.peakHeapBytes(),
            remarks(progress),
            progress.run().id());
    return before == null ? report : report.completedBy(before);
  }

  /// Returns the best candidate.
  Candidate best() {
    return Objects.requireNonNull(selection, "no trainer has run").best();
  }

  /// Returns the outcome of a run that publishes no model.
  Outcome rejected(Gate.Verdict refusal, long seed, RunProgress progress) {
    return new Outcome.Rejected(refusal.reason(), rejection(refusal, seed, progress));
  }

  /// Makes the report of a run that publishes no model.
  private RejectionReport rejection(Gate.Verdict refusal, long seed, RunProgress progress) {
    Candidate best = selection == null ? null : selection.best();
    return new RejectionReport(
        best == null ? null : best.name(),
        best == null ? null : best.recipe().settings(),
        seed,
        set.watermark(),
        set.data().ratings().size(),
        set.users().size(),
        set.movies().size(),
        best == null ? null : continuedFrom(best),
        best == null ? null : holdout(best, RankingFigures.UNKNOWN),
        ReportFigures.verdict(refusal, "refused"),
        best == null ? null : calibration(best),
        best == null ? null : errorBySupport(best),
        progress.seconds(),
        progress.peakHeapBytes(),
        remarks(progress));
  }

  private static @Nullable List<String> remarks(RunProgress progress) {
    return progress.remarks().isEmpty() ? null : progress.remarks();
  }

  private @Nullable Long continuedFrom(Candidate candidate) {
    return candidate.continued() == null ? null : candidate.continued().version();
  }

  private ModelReport.@Nullable Holdout holdout(Candidate candidate, RankingFigures ranking) {
    return selection == null || !evaluation.conclusive()
        ? null
        : ReportFigures.holdout(candidate.figures(), ranking, evaluation, selection);
  }

  private @Nullable Calibration calibration(Candidate candidate) {
    return isEvaluated(candidate.predictions()) ? Calibration.of(candidate.predictions()) : null;
  }

  private @Nullable ErrorBySupport errorBySupport(Candidate candidate) {
    return isEvaluated(candidate.predictions()) ? ErrorBySupport.of(candidate.predictions()) : null;
  }

  private boolean isEvaluated(HoldoutPredictions predictions) {
    return evaluation.conclusive() && predictions.finite();
  }
}
