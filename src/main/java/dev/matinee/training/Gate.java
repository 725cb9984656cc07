package dev.matinee.training;

import dev.matinee.model.evaluation.ErrorFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Decides whether the best candidate is good enough to serve.
final class Gate {

  private Gate() {}

  /// The decision, with a sentence that says why.
  sealed interface Verdict {

    String reason();

    record Passed(String reason) implements Verdict {}

    record Refused(String reason) implements Verdict {}
  }

  /// Lets the best candidate pass if it is better than every baseline on the hold-out.
  ///
  /// @param candidates best first
  static Verdict judge(List<Candidate> candidates, Evaluation evaluation) {
    if (!evaluation.conclusive()) {
      return new Verdict.Refused(
          "Only %d ratings could be held out, and a model is judged by at least %d"
              .formatted(evaluation.split().holdout().size(), Evaluation.MIN_HOLDOUT));
    }
    Candidate best = candidates.getFirst();
    return judge(best.name(), best.figures(), evaluation.baselines());
  }

  /// Lets a candidate pass that is better than every baseline.
  ///
  /// @param name name of the candidate's trainer
  /// @param baselines at least one
  static Verdict judge(String name, ErrorFigures candidate, Map<String, ErrorFigures> baselines) {
    if (!Double.isFinite(candidate.rmse()) || !Double.isFinite(candidate.mae())) {
      return new Verdict.Refused("%s predicts values that are not finite numbers".formatted(name));
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
    return better ? new Verdict.Passed(reason) : new Verdict.Refused(reason);
  }
}
