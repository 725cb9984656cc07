package dev.matinee.training;

import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.model.snapshot.Provenance;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a model came to be and how good it was, as answered over HTTP.
///
/// @param trainer name of the trainer, or of the baseline that serves for want of a better model
/// @param settings every setting of the trainer, tuned ones included
/// @param watermark number of the last write in the training data
/// @param ratings number of training ratings
/// @param holdout figures on the hold-out, before the refit on everything; null when too few
///   ratings could be held out
/// @param gate why the model was published
/// @param seconds duration of each phase so far
/// @param peakHeapBytes most heap in use that was seen during the run
/// @param run id of the training run
public record ModelReport(
    long version,
    Instant trainedAt,
    String trainer,
    Map<String, String> settings,
    long seed,
    long watermark,
    long ratings,
    long users,
    long movies,
    @Nullable Holdout holdout,
    GateVerdict gate,
    Map<String, Double> seconds,
    long peakHeapBytes,
    String run) {

  /// Figures on the hold-out, in rating units.
  ///
  /// @param split how it was held out: `newest-per-user`, or `random` when no user has enough
  /// @param coverage90 share of ratings inside their 90 % interval
  /// @param baselines figures of each baseline on the same hold-out
  /// @param trainers figures of every trainer that was tried
  public record Holdout(
      String split,
      long ratings,
      @Nullable Double rmse,
      @Nullable Double mae,
      @Nullable Double coverage90,
      Map<String, Figures> baselines,
      Map<String, Figures> trainers) {}

  /// Errors in rating units; null when they are not finite numbers.
  public record Figures(@Nullable Double rmse, @Nullable Double mae) {

    static Map<String, Figures> of(Map<String, ErrorFigures> figures) {
      Map<String, Figures> result = new LinkedHashMap<>();
      figures.forEach(
          (name, f) -> result.put(name, new Figures(finite(f.rmse()), finite(f.mae()))));
      return result;
    }
  }

  /// What the gate decided.
  ///
  /// @param verdict `passed`, or `fallback` when the baseline was published instead
  /// @param reason a sentence with the figures
  public record GateVerdict(String verdict, String reason) {}

  /// Describes `model`.
  ///
  /// @param candidates what the trainers offered, best first
  static ModelReport of(
      ModelSnapshot model,
      Evaluation evaluation,
      List<Candidate> candidates,
      Gate.Verdict verdict,
      RunProgress progress) {
    Provenance provenance = model.provenance();
    return new ModelReport(
        provenance.version(),
        provenance.trainedAt(),
        provenance.trainer(),
        provenance.settings(),
        provenance.seed(),
        provenance.watermark(),
        provenance.ratings(),
        provenance.users(),
        model.movies().size(),
        evaluation.conclusive() ? holdout(provenance, evaluation, candidates) : null,
        verdict(verdict),
        progress.seconds(),
        progress.peakHeapBytes(),
        progress.run().id());
  }

  private static Holdout holdout(
      Provenance provenance, Evaluation evaluation, List<Candidate> candidates) {
    ErrorFigures served = provenance.holdout();
    Map<String, ErrorFigures> tried = new LinkedHashMap<>();
    candidates.forEach(candidate -> tried.put(candidate.name(), candidate.figures()));
    return new Holdout(
        evaluation.kind(),
        served.ratings(),
        finite(served.rmse()),
        finite(served.mae()),
        finite(served.coverage90()),
        Figures.of(evaluation.baselines()),
        Figures.of(tried));
  }

  private static GateVerdict verdict(Gate.Verdict verdict) {
    return switch (verdict) {
      case Gate.Verdict.Passed(String reason) -> new GateVerdict("passed", reason);
      case Gate.Verdict.Refused(String reason) -> new GateVerdict("fallback", reason);
    };
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
