package dev.matinee.training.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.ErrorBySupport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// The report of a model: how it was trained, and its errors on the hold-out. Part of HTTP
/// responses.
///
/// @param trainer name of the trainer, or of the baseline if no candidate passed the gate
/// @param settings all settings of the trainer, with the tuned ones
/// @param watermark number of the last write that the training data includes
/// @param ratings number of training ratings
/// @param continuedFrom version of the model that training continued; null if it started from
///   scratch
/// @param figuresOf version of the older model whose hold-out figures are shown, because the change
///   since then was too small to measure; null if they are the model's own
/// @param holdout figures on the hold-out, before the refit on all ratings; null if too few ratings
///   could be held out
/// @param lists figures of the lists on the hold-out; null if not evaluated
/// @param gate verdict of the gate
/// @param calibration calibration of the predictions on the hold-out; null without a hold-out
/// @param errorBySupport errors on the hold-out by the number of ratings of user and movie; null
///   without a hold-out
/// @param seconds duration of each phase until the report was made
/// @param peakHeapBytes largest observed heap usage of the run
/// @param remarks of the trainers, such as a reached time limit; null if there are none
/// @param run id of the training run
@NamedInterface("registry")
@JsonInclude(JsonInclude.Include.NON_NULL)
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
    @Nullable Long continuedFrom,
    @Nullable Long figuresOf,
    @JsonInclude @Nullable Holdout holdout,
    @Nullable Lists lists,
    GateVerdict gate,
    @Nullable Calibration calibration,
    @Nullable ErrorBySupport errorBySupport,
    Map<String, Double> seconds,
    long peakHeapBytes,
    @Nullable List<String> remarks,
    String run) {

  /// Returns this report with the figures of `older` in the place of those that it lacks.
  public ModelReport completedBy(ModelReport older) {
    boolean judged = holdout != null;
    return new ModelReport(
        version,
        trainedAt,
        trainer,
        settings,
        seed,
        watermark,
        ratings,
        users,
        movies,
        continuedFrom,
        judged || older.holdout == null ? null : older.measured(),
        judged ? holdout : older.holdout,
        lists != null ? lists : older.lists,
        gate,
        judged ? calibration : older.calibration,
        judged ? errorBySupport : older.errorBySupport,
        seconds,
        peakHeapBytes,
        remarks,
        run);
  }

  /// Returns the version of the model whose hold-out figures are shown: this one, or an older one.
  public long measured() {
    return figuresOf == null ? version : figuresOf;
  }

  /// Figures on the hold-out. Errors are in rating units; numbers that are not finite are null.
  ///
  /// @param split kind of the hold-out: `newest-per-user`, or `random` if users have too few
  ///   ratings; `new-ratings` if training continued a model
  /// @param coverage90 share of ratings inside their 90 % interval
  /// @param ndcgAt10 NDCG of the lists, see [Lists]; null if not evaluated
  /// @param baselines figures of each baseline on the same hold-out
  /// @param trainers figures of each trainer
  /// @param failed names of the trainers that failed; null if none did
  public record Holdout(
      String split,
      long ratings,
      @Nullable Double rmse,
      @Nullable Double mae,
      @Nullable Double coverage90,
      @Nullable Double ndcgAt10,
      Map<String, Figures> baselines,
      Map<String, Figures> trainers,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> failed) {}

  /// Ranking figures on the hold-out, as means over users. A list ranks all movies that the user
  /// has not rated in the training data.
  ///
  /// @param ndcgAt10 NDCG@10; every held-out rating is relevant, with gain 1
  /// @param ndcgAt10Liked NDCG@10; held-out ratings of at least 4/5 of the scale are relevant
  /// @param recallAt20 share of the held-out ratings in the first 20
  /// @param popularityNdcgAt10 NDCG@10 of the most rated movies, the same list for everybody
  /// @param users number of users
  public record Lists(
      @Nullable Double ndcgAt10,
      @Nullable Double ndcgAt10Liked,
      @Nullable Double recallAt20,
      @Nullable Double popularityNdcgAt10,
      long users) {}

  /// Errors in rating units; null if they are not finite numbers.
  public record Figures(@Nullable Double rmse, @Nullable Double mae) {}

  /// The verdict of the gate.
  ///
  /// @param verdict `passed`, `refused`, or `fallback` if the baseline was published instead
  /// @param reason a sentence with the figures
  /// @param comparison comparison with the incumbent; null if there was none
  public record GateVerdict(
      String verdict,
      String reason,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AgainstIncumbent comparison) {}

  /// The comparison of the best candidate with the incumbent, the model in force at that time, on
  /// the held-out ratings that are new to both. Errors are in rating units.
  ///
  /// @param incumbent version of the incumbent
  /// @param ratings number of the ratings
  /// @param users number of users who gave them
  /// @param low lower end of the 95 % interval of `rmse - incumbentRmse`
  /// @param high upper end of that interval
  public record AgainstIncumbent(
      long incumbent,
      long ratings,
      long users,
      double rmse,
      double incumbentRmse,
      double low,
      double high) {}
}
