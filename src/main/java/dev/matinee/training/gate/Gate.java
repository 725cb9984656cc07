package dev.matinee.training.gate;

import dev.matinee.model.evaluation.Comparison;
import dev.matinee.model.evaluation.ErrorFigures;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The quality gate: decides whether the best candidate is published.
///
/// The candidate must beat every baseline, and must not be worse than the incumbent by more than
/// noise: see [IncumbentComparison].
public final class Gate {

  /// Least number of users for a conclusive comparison of two models.
  static final int MIN_USERS = 10;

  /// A candidate may be worse than the incumbent by this share of the incumbent's RMSE.
  static final double TOLERANCE = .005;

  private Gate() {}

  /// The decision, with a sentence that gives the reason.
  public sealed interface Verdict {

    String reason();

    /// Returns the comparison with the incumbent; null if there was none.
    @Nullable PairedComparison comparison();

    record Passed(String reason, @Nullable PairedComparison comparison) implements Verdict {}

    record Refused(String reason, @Nullable PairedComparison comparison) implements Verdict {}
  }

  /// A paired comparison of the candidate with the incumbent, on the same ratings.
  ///
  /// @param incumbent version of the incumbent
  /// @param figures figures of the candidate; those of the `other` model are the incumbent's
  public record PairedComparison(long incumbent, Comparison figures) {}

  /// Returns the verdict on a run whose hold-out is too small.
  public static Verdict inconclusive(HoldoutEvaluation evaluation) {
    return new Verdict.Refused(
        "Only %d ratings could be held out, and a model is judged by at least %d"
            .formatted(evaluation.heldOut().size(), Holdout.MIN_RATINGS),
        null);
  }

  /// Returns the verdict that lets a baseline serve until the first candidate is trained.
  public static Verdict preliminary() {
    return new Verdict.Refused("No model is trained yet", null);
  }

  /// Returns the verdict on a retrain with too few new ratings to judge it. The live watch judges
  /// it.
  public static Verdict unjudged(Incumbent incumbent, HoldoutEvaluation evaluation) {
    return new Verdict.Passed(
        "It continues model %d with %d new ratings, too few to judge the change"
            .formatted(incumbent.version(), evaluation.holdout().fresh().cardinality()),
        null);
  }

  /// Judges the best candidate.
  ///
  /// @param comparison with the incumbent; null without an incumbent
  public static Verdict judge(
      Candidate best, HoldoutEvaluation evaluation, @Nullable IncumbentComparison comparison) {
    Verdict verdict = againstBaselines(best.name(), best.figures(), evaluation.baselines());
    return comparison != null && verdict instanceof Verdict.Passed passed
        ? againstIncumbent(passed, comparison)
        : verdict;
  }

  private static Verdict againstIncumbent(Verdict.Passed passed, IncumbentComparison comparison) {
    if (comparison.ratings() < IncumbentComparison.MIN_RATINGS) {
      return new Verdict.Passed(
          "%s; %d of them are new to model %d, too few to compare the two"
              .formatted(passed.reason(), comparison.ratings(), comparison.incumbent().version()),
          null);
    }
    Verdict verdict = againstIncumbent(passed, comparison.compare());
    return verdict instanceof Verdict.Refused && comparison.refitAddsRatings()
        ? againstIncumbent(passed, comparison.compareRefitted())
        : verdict;
  }

  /// Passes a candidate that is not worse than the incumbent by more than noise.
  ///
  /// @param passed verdict of the comparison with the baselines
  /// @param comparison null if one of the two models predicts values that are not finite numbers
  static Verdict againstIncumbent(Verdict.Passed passed, @Nullable PairedComparison comparison) {
    if (comparison == null) {
      return passed;
    }
    Comparison figures = comparison.figures();
    boolean conclusive = figures.users() >= MIN_USERS;
    boolean worse = conclusive && figures.isWorse(TOLERANCE);
    String reason =
        String.format(
            Locale.ROOT,
            "%s; on the %d of them that are new to model %d, RMSE is %.4f against %.4f: a"
                + " difference of %+.4f, 95 %% interval %+.4f to %+.4f, %s",
            passed.reason(),
            figures.ratings(),
            comparison.incumbent(),
            figures.rmse(),
            figures.otherRmse(),
            figures.difference(),
            figures.low(),
            figures.high(),
            conclusive
                ? worse ? "worse by more than noise" : "not worse by more than noise"
                : "not conclusive with ratings of %d users".formatted(figures.users()));
    return worse ? new Verdict.Refused(reason, comparison) : new Verdict.Passed(reason, comparison);
  }

  /// Passes a candidate that is better than every baseline.
  ///
  /// @param name name of the candidate's trainer
  /// @param baselines at least one
  static Verdict againstBaselines(
      String name, ErrorFigures candidate, Map<String, ErrorFigures> baselines) {
    if (!Double.isFinite(candidate.rmse()) || !Double.isFinite(candidate.mae())) {
      return new Verdict.Refused(
          "%s predicts values that are not finite numbers".formatted(name), null);
    }
    Map.Entry<String, ErrorFigures> best =
        baselines.entrySet().stream()
            .min(Comparator.comparingDouble(baseline -> baseline.getValue().rmse()))
            .orElseThrow();
    boolean better = candidate.rmse() < best.getValue().rmse();
    String reason =
        String.format(
            Locale.ROOT,
            "RMSE of %s is %.4f on %d held-out ratings, %s than the %.4f of the best baseline, %s",
            name,
            candidate.rmse(),
            candidate.ratings(),
            better ? "better" : "not better",
            best.getValue().rmse(),
            best.getKey());
    return better ? new Verdict.Passed(reason, null) : new Verdict.Refused(reason, null);
  }
}
