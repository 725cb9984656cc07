package dev.matinee.training.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.model.evaluation.Comparison;
import dev.matinee.model.evaluation.RankingFigures;
import dev.matinee.model.ranking.ItemWeights;
import dev.matinee.training.gate.Gate;
import dev.matinee.training.registry.ModelReport;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportFiguresTests {

  @Test
  void numbersThatAreNotFiniteBecomeNull() {
    RankingFigures figures = new RankingFigures(.5, Double.NaN, .25, 3);
    RankingFigures popularity = new RankingFigures(.125, .1, .2, 3);

    assertThat(ReportFigures.lists(ranking(figures, popularity)))
        .isEqualTo(new ModelReport.Lists(.5, null, .25, .125, 3));
  }

  @Test
  void listsThatWereNotEvaluatedAreNull() {
    assertThat(ReportFigures.lists(ranking(RankingFigures.UNKNOWN, RankingFigures.UNKNOWN)))
        .isNull();
  }

  @Test
  void verdictHasTheComparisonWithTheIncumbent() {
    Gate.PairedComparison comparison =
        new Gate.PairedComparison(7, new Comparison(200, 50, 1.01, 1, .002, .018));

    assertThat(ReportFigures.verdict(new Gate.Verdict.Refused("worse", comparison), "fallback"))
        .isEqualTo(
            new ModelReport.GateVerdict(
                "fallback",
                "worse",
                new ModelReport.AgainstIncumbent(7, 200, 50, 1.01, 1, .002, .018)));
    assertThat(ReportFigures.verdict(new Gate.Verdict.Passed("better", null), "refused"))
        .isEqualTo(new ModelReport.GateVerdict("passed", "better", null));
  }

  private static TrainedRanking ranking(RankingFigures figures, RankingFigures popularity) {
    return new TrainedRanking(ItemWeights.none(2), figures, popularity, Map.of());
  }
}
