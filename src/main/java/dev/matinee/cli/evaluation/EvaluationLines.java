package dev.matinee.cli.evaluation;

import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationData;
import dev.matinee.evaluation.ListDiversity;
import dev.matinee.evaluation.RankingEvaluation;
import dev.matinee.model.MovieMetadata;
import dev.matinee.model.evaluation.ErrorFigures;
import dev.matinee.model.evaluation.HoldoutPredictions;
import dev.matinee.model.evaluation.LeastKnown;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The printer of the command `evaluate`.
public record EvaluationLines(PrintWriter out) {

  private static final int BAD_LINES_SHOWN = 20;

  /// Prints what was read.
  ///
  /// @param declared whether a users or a movies file was given
  public void print(EvaluationData data, boolean declared) {
    data.bad().stream().limit(BAD_LINES_SHOWN).forEach(line -> out.println("Rejected: " + line));
    out.printf(
        "%,d training and %,d test ratings, %,d users, %,d movies, scale %s to %s%n",
        data.train().ratings().size(),
        data.test().size(),
        data.train().ratings().users(),
        data.train().ratings().movies(),
        data.scale().min(),
        data.scale().max());
    if (declared) {
      out.printf(
          "Extra data: genres or years for %,d movies; attributes of %,d users%n",
          data.train().metadata().stream()
              .filter(known -> !known.equals(MovieMetadata.NONE))
              .count(),
          data.train().attributes().stream().filter(known -> !known.isEmpty()).count());
    }
    out.flush();
  }

  /// Prints the results and returns their summary.
  ///
  /// @param lists null if lists were not tested
  public EvaluationSummary print(
      EvaluationData data,
      String trainer,
      Evaluation.Result result,
      RankingEvaluation.@Nullable Result lists) {
    if (lists != null) {
      print(lists);
    }
    ErrorFigures figures = result.figures();
    HoldoutPredictions predictions = result.evidence().predictions();
    double ofUsers = coverage(LeastKnown.users(predictions), result);
    double ofMovies = coverage(LeastKnown.movies(predictions), result);
    PeakMemory peak = PeakMemory.now();
    double total =
        (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3;
    out.println("Settings: " + result.settings());
    out.printf(
        Locale.ROOT,
        "RMSE %.4f, MAE %.4f; training %.1f s, total %.1f s; peak %s memory %,d MB%n"
            + "90 %% intervals cover %.3f of the test ratings; for the quarter with the fewest"
            + " ratings, %.3f (users) and %.3f (movies)%n",
        figures.rmse(),
        figures.mae(),
        result.trainSeconds(),
        total,
        peak.kind(),
        peak.bytes() >> 20,
        figures.coverage90(),
        ofUsers,
        ofMovies);
    return new EvaluationSummary(
        figures.rmse(),
        figures.mae(),
        finite(figures.coverage90()),
        trainer,
        data.train().ratings().size(),
        data.test().size(),
        result.trainSeconds(),
        total,
        peak.bytes(),
        finite(ofUsers),
        finite(ofMovies),
        result.remarks().isEmpty() ? null : result.remarks(),
        lists == null ? null : RankingSummary.of(lists));
  }

  private void print(RankingEvaluation.Result result) {
    out.println("List settings: " + result.settings());
    out.printf(
        Locale.ROOT,
        "Lists: NDCG@10 %.4f (liked %.4f), recall@20 %.4f; popularity %.4f (liked %.4f);"
            + " sorted by predicted rating %.4f; training %.1f s%n",
        result.lists().ndcgAt10(),
        result.lists().ndcgAt10Liked(),
        result.lists().recallAt20(),
        result.popularity().ndcgAt10(),
        result.popularity().ndcgAt10Liked(),
        result.ratingSorted().ndcgAt10(),
        result.trainSeconds());
    for (ListDiversity lists : result.diversities()) {
      out.printf(
          Locale.ROOT,
          "Diversity %.1f: NDCG@10 %.4f (liked %.4f); %.1f genres in 10 movies, overlap %.2f;"
              + " all lists together show %.0f %% of the catalogue%n",
          lists.diversity(),
          lists.figures().ndcgAt10(),
          lists.figures().ndcgAt10Liked(),
          lists.genres(),
          lists.overlap(),
          100 * lists.coverage());
    }
  }

  private static double coverage(HoldoutPredictions predictions, Evaluation.Result result) {
    return predictions.figures(result.evidence().intervals()).coverage90();
  }

  /// Returns `figure`, or null if JSON cannot show it.
  static @Nullable Double finite(double figure) {
    return Double.isFinite(figure) ? figure : null;
  }
}
