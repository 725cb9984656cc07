package dev.matinee.training.pipeline;

import dev.matinee.model.evaluation.Comparison;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.RankingFigures;
import dev.matinee.training.gate.Gate;
import dev.matinee.training.gate.HoldoutEvaluation;
import dev.matinee.training.registry.ModelReport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes what a run measured in the form of a [ModelReport]: figures that are not finite numbers
/// become null.
final class ReportFigures {

  private ReportFigures() {}

  static ModelReport.Holdout holdout(
      ErrorFigures figures,
      RankingFigures lists,
      HoldoutEvaluation evaluation,
      TrainerSelection selection) {
    return new ModelReport.Holdout(
        evaluation.holdout().kind(),
        evaluation.heldOut().size(),
        finite(figures.rmse()),
        finite(figures.mae()),
        finite(figures.coverage90()),
        finite(lists.ndcgAt10()),
        errors(evaluation.baselines()),
        errors(selection.figures()),
        selection.failed().isEmpty() ? null : selection.failed());
  }

  /// Returns null where no lists could be measured.
  static ModelReport.@Nullable Lists lists(TrainedRanking lists) {
    return lists.figures().users() == 0
        ? null
        : new ModelReport.Lists(
            finite(lists.figures().ndcgAt10()),
            finite(lists.figures().ndcgAt10Liked()),
            finite(lists.figures().recallAt20()),
            finite(lists.popularity().ndcgAt10()),
            lists.figures().users());
  }

  /// Returns the decision of the gate.
  ///
  /// @param refused what to call a refusal
  static ModelReport.GateVerdict verdict(Gate.Verdict verdict, String refused) {
    Gate.Duel duel = verdict.duel();
    return new ModelReport.GateVerdict(
        verdict instanceof Gate.Verdict.Passed ? "passed" : refused,
        verdict.reason(),
        duel == null ? null : againstIncumbent(duel.incumbent(), duel.comparison()));
  }

  private static ModelReport.AgainstIncumbent againstIncumbent(
      long incumbent, Comparison comparison) {
    return new ModelReport.AgainstIncumbent(
        incumbent,
        comparison.ratings(),
        comparison.users(),
        comparison.rmse(),
        comparison.otherRmse(),
        comparison.low(),
        comparison.high());
  }

  private static Map<String, ModelReport.Figures> errors(Map<String, ErrorFigures> figures) {
    Map<String, ModelReport.Figures> result = new LinkedHashMap<>();
    figures.forEach(
        (name, f) -> result.put(name, new ModelReport.Figures(finite(f.rmse()), finite(f.mae()))));
    return result;
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
