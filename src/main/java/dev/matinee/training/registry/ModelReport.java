package dev.matinee.training.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.ErrorBySupport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// How a model came to be and how good it was, as answered over HTTP.
///
/// @param trainer name of the trainer, or of the baseline that serves for want of a better model
/// @param settings every setting of the trainer, tuned ones included
/// @param watermark number of the last write in the training data
/// @param ratings number of training ratings
/// @param continuedFrom version of the model whose training went on; null when it started anew
/// @param holdout figures on the hold-out, before the refit on everything; null when too few
///   ratings could be held out
/// @param lists how good the lists were on the hold-out; null where not measured
/// @param gate why the model was published
/// @param calibration how far predictions of the hold-out can be taken at their word; null without
///   a hold-out
/// @param errorBySupport errors on the hold-out by number of ratings of user and movie; null
///   without a hold-out
/// @param seconds duration of each phase so far
/// @param peakHeapBytes most heap in use that was seen during the run
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
    @JsonInclude @Nullable Holdout holdout,
    @Nullable Lists lists,
    GateVerdict gate,
    @Nullable Calibration calibration,
    @Nullable ErrorBySupport errorBySupport,
    Map<String, Double> seconds,
    long peakHeapBytes,
    String run) {

  /// Figures on the hold-out, in rating units; null when they are not finite numbers.
  ///
  /// @param split how it was held out: `newest-per-user`, or `random` when no user has enough
  /// @param coverage90 share of ratings inside their 90 % interval
  /// @param ndcgAt10 of the lists, see [Lists]; null where not measured
  /// @param baselines figures of each baseline on the same hold-out
  /// @param trainers figures of every trainer that was tried
  /// @param failed names of trainers that ended with an error; null if none did
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

  /// Lists on the hold-out, of all movies that the user had not rated before; means over users.
  ///
  /// @param ndcgAt10 every held-out rating is relevant, with gain 1
  /// @param ndcgAt10Liked relevant are held-out ratings of at least 4/5 of the scale
  /// @param recallAt20 share of the held-out ratings in the first 20
  /// @param popularityNdcgAt10 of the most rated movies, the same for everybody
  /// @param users number of users
  public record Lists(
      @Nullable Double ndcgAt10,
      @Nullable Double ndcgAt10Liked,
      @Nullable Double recallAt20,
      @Nullable Double popularityNdcgAt10,
      long users) {}

  /// Errors in rating units; null when they are not finite numbers.
  public record Figures(@Nullable Double rmse, @Nullable Double mae) {}

  /// What the gate decided.
  ///
  /// @param verdict `passed`, `refused`, or `fallback` when the baseline was published instead
  /// @param reason a sentence with the figures
  /// @param comparison the candidate beside the model in force; null when they could not be
  ///   compared
  public record GateVerdict(
      String verdict,
      String reason,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AgainstIncumbent comparison) {}

  /// The best candidate and the model that was in force, on the held-out ratings that are new to
  /// both; all but the counts in rating units.
  ///
  /// @param incumbent version of the model that was in force
  /// @param ratings number of those ratings
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
