package dev.matinee.training.gate;

import dev.matinee.model.evaluation.Comparison;
import dev.matinee.model.evaluation.ErrorFigures;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides whether the best candidate is good enough to serve.
///
/// It must be better than every baseline, and not worse than the model in force by more than noise:
/// see [IncumbentComparison].
public final class Gate {

  /// Ratings of fewer users do not compare two models.
  static final int MIN_USERS = 10;

  /// A candidate may be worse than the model in force by this share of its error.
  static final double TOLERANCE = .005;

  private Gate() {}

  /// The decision, with a sentence that says why.
  public sealed interface Verdict {

    String reason();

    /// Returns how the candidate did against the model in force; null when that is not known.
    @Nullable Duel duel();

    record Passed(String reason, @Nullable Duel duel) implements Verdict {}

    record Refused(String reason, @Nullable Duel duel) implements Verdict {}
  }

  /// The candidate against the model in force, the `other` of the comparison.
  ///
  /// @param incumbent version of the model in force
  public record Duel(long incumbent, Comparison comparison) {}

  /// Returns the verdict on a run whose hold-out says nothing.
  public static Verdict inconclusive(HoldoutEvaluation evaluation) {
    return new Verdict.Refused(
        "Only %d ratings could be held out, and a model is judged by at least %d"
            .formatted(evaluation.heldOut().size(), Holdout.MIN_RATINGS),
        null);
  }

  /// Judges the best candidate.
  ///
  /// @param incumbentComparison between the candidate and the model in force; null if there is none
  public static Verdict judge(
      Candidate best,
      HoldoutEvaluation evaluation,
      @Nullable IncumbentComparison incumbentComparison) {
    Verdict first = judge(best.name(), best.figures(), evaluation.baselines());
    return incumbentComparison != null && first instanceof Verdict.Passed passed
        ? judge(passed, incumbentComparison)
        : first;
  }

  private static Verdict judge(Verdict.Passed passed, IncumbentComparison incumbentComparison) {
    if (incumbentComparison.ratings() < IncumbentComparison.MIN_RATINGS) {
      return new Verdict.Passed(
          "%s; %d of them are new to model %d, too few to compare the two"
              .formatted(
                  passed.reason(),
                  incumbentComparison.ratings(),
                  incumbentComparison.incumbent().version()),
          null);
    }
    Verdict early = judge(passed, incumbentComparison.early());
    return early instanceof Verdict.Refused && incumbentComparison.isHandicap()
        ? judge(passed, incumbentComparison.fair())
        : early;
  }

  /// Lets a candidate pass that is not worse than the model in force.
  ///
  /// @param first verdict on the candidate beside the baselines
  /// @param duel null when one of the two predicts values that are not finite numbers
  public static Verdict judge(Verdict.Passed first, @Nullable Duel duel) {
    if (duel == null) {
      return first;
    }
    Comparison comparison = duel.comparison();
    boolean conclusive = comparison.users() >= MIN_USERS;
    boolean worse = conclusive && comparison.isWorse(TOLERANCE);
    String reason =
        String.format(
            Locale.ROOT,
            "%s; on the %d of them that are new to model %d, RMSE is %.4f against %.4f: a"
                + " difference of %+.4f, 95 %% interval %+.4f to %+.4f, %s",
            first.reason(),
            comparison.ratings(),
            duel.incumbent(),
            comparison.rmse(),
            comparison.otherRmse(),
            comparison.difference(),
            comparison.low(),
            comparison.high(),
            conclusive
                ? worse ? "worse by more than noise" : "not worse by more than noise"
                : "not conclusive with ratings of %d users".formatted(comparison.users()));
    return worse ? new Verdict.Refused(reason, duel) : new Verdict.Passed(reason, duel);
  }

  /// Lets a candidate pass that is better than every baseline.
  ///
  /// @param name name of the candidate's trainer
  /// @param baselines at least one
  public static Verdict judge(
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
