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

/// Converts the figures of a run to those of a [ModelReport]. Numbers that are not finite become
/// null.
final class ReportFigures {

  private ReportFigures() {}

  static ModelReport.Holdout holdout(
      ErrorFigures figures,
      RankingFigures ranking,
      HoldoutEvaluation evaluation,
      TrainerSelection selection) {
    return new ModelReport.Holdout(
        evaluation.holdout().kind(),
        evaluation.heldOut().size(),
        finite(figures.rmse()),
        finite(figures.mae()),
        finite(figures.coverage90()),
        finite(ranking.ndcgAt10()),
        errors(evaluation.baselines()),
        errors(selection.figures()),
        selection.failed().isEmpty() ? null : selection.failed());
  }

  /// Returns null if no lists were evaluated.
  static ModelReport.@Nullable Lists lists(TrainedRanking ranking) {
    return ranking.figures().users() == 0
        ? null
        : new ModelReport.Lists(
            finite(ranking.figures().ndcgAt10()),
            finite(ranking.figures().ndcgAt10Liked()),
            finite(ranking.figures().recallAt20()),
            finite(ranking.popularity().ndcgAt10()),
            ranking.figures().users());
  }

  /// Returns the verdict of the gate.
  ///
  /// @param refused name of the verdict if the gate refused the candidate
  static ModelReport.GateVerdict verdict(Gate.Verdict verdict, String refused) {
    Gate.PairedComparison comparison = verdict.comparison();
    return new ModelReport.GateVerdict(
        verdict instanceof Gate.Verdict.Passed ? "passed" : refused,
        verdict.reason(),
        comparison == null ? null : againstIncumbent(comparison.incumbent(), comparison.figures()));
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
