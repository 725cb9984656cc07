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

/// What the evaluate command tells people.
public record EvaluationLines(PrintWriter out) {

  private static final int BAD_LINES_SHOWN = 20;

  /// Tells what was read.
  ///
  /// @param declared whether files of users or movies were given
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
          "Known of %,d users and %,d movies more than their ratings%n",
          data.train().attributes().stream().filter(known -> !known.isEmpty()).count(),
          data.train().metadata().stream()
              .filter(known -> !known.equals(MovieMetadata.NONE))
              .count());
    }
    out.flush();
  }

  /// Tells what came out, and sums it up.
  ///
  /// @param lists null if lists were not measured
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
        "RMSE %.4f, MAE %.4f; training %.1f s, in all %.1f s; peak %s memory %,d MB%n"
            + "90 %% intervals cover %.3f; %.3f and %.3f of the quarter of users and movies with"
            + " the fewest ratings%n",
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
        lists == null ? null : RankingSummary.of(lists));
  }

  private void print(RankingEvaluation.Result result) {
    out.println("Settings of lists: " + result.settings());
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
    for (ListDiversity variety : result.varieties()) {
      out.printf(
          Locale.ROOT,
          "Diversity %.1f: NDCG@10 %.4f (liked %.4f); %.1f genres in 10 movies, overlap %.2f;"
              + " all lists show %.0f %% of the catalogue%n",
          variety.diversity(),
          variety.figures().ndcgAt10(),
          variety.figures().ndcgAt10Liked(),
          variety.genres(),
          variety.overlap(),
          100 * variety.coverage());
    }
  }

  private static double coverage(HoldoutPredictions predictions, Evaluation.Result result) {
    return predictions.figures(result.evidence().intervals()).coverage90();
  }

  private static @Nullable Double finite(double figure) {
    return Double.isFinite(figure) ? figure : null;
  }
}
