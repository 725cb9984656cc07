package dev.matinee.training;

import dev.matinee.model.evaluation.Comparison;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.evaluation.PairedBootstrap;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides whether the best candidate is good enough to serve.
///
/// It must be better than every baseline, and not worse than the model in force by more than noise.
/// The latter was refitted on everything there was, hold-outs included, so only held-out ratings
/// that were written afterwards can compare the two: see [Holdout#fresh]. Even there the comparison
/// is in favour of the model in force, which has learnt from older ratings that the candidate, as
/// long as it is judged, has not; that is one reason for [#TOLERANCE].
final class Gate {

  /// Fewer ratings, or ratings of fewer users, do not compare two models.
  static final int MIN_COMPARED = 100;

  static final int MIN_USERS = 10;

  /// A candidate may be worse than the model in force by this share of its error.
  static final double TOLERANCE = .005;

  private Gate() {}

  /// The decision, with a sentence that says why.
  sealed interface Verdict {

    String reason();

    /// Returns how the candidate did against the model in force; null when that is not known.
    @Nullable Duel duel();

    record Passed(String reason, @Nullable Duel duel) implements Verdict {}

    record Refused(String reason, @Nullable Duel duel) implements Verdict {}
  }

  /// The candidate against the model in force, the `other` of the comparison.
  ///
  /// @param incumbent version of the model in force
  record Duel(long incumbent, Comparison comparison) {}

  /// Returns the verdict on a run whose hold-out says nothing.
  static Verdict inconclusive(Evaluation evaluation) {
    return new Verdict.Refused(
        "Only %d ratings could be held out, and a model is judged by at least %d"
            .formatted(evaluation.heldOut().size(), Holdout.MIN_RATINGS),
        null);
  }

  /// Judges the best candidate.
  ///
  /// @param incumbent the model in force; null if there is none, or none on the same scale
  /// @param seed of the bootstrap
  static Verdict judge(
      Candidate best, Evaluation evaluation, @Nullable Incumbent incumbent, long seed) {
    Verdict first = judge(best.name(), best.figures(), evaluation.baselines());
    if (incumbent == null || !best.predictions().finite()) {
      return first;
    }
    BitSet fresh = evaluation.holdout().fresh();
    HoldoutPredictions mine = best.predictions().only(fresh);
    if (mine.size() < MIN_COMPARED) {
      return first instanceof Verdict.Passed
          ? new Verdict.Passed(
              "%s; %d of them are new to model %d, too few to compare the two"
                  .formatted(first.reason(), mine.size(), incumbent.version()),
              null)
          : first;
    }
    HoldoutPredictions theirs =
        incumbent.predictions(evaluation, evaluation.heldOut().filter(fresh::get));
    return theirs.finite()
        ? judge(first, new Duel(incumbent.version(), PairedBootstrap.compare(mine, theirs, seed)))
        : first;
  }

  /// Lets a candidate pass that is not worse than the model in force.
  ///
  /// @param first verdict on the candidate beside the baselines
  static Verdict judge(Verdict first, Duel duel) {
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
    return first instanceof Verdict.Passed && !worse
        ? new Verdict.Passed(reason, duel)
        : new Verdict.Refused(reason, duel);
  }

  /// Lets a candidate pass that is better than every baseline.
  ///
  /// @param name name of the candidate's trainer
  /// @param baselines at least one
  static Verdict judge(String name, ErrorFigures candidate, Map<String, ErrorFigures> baselines) {
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
