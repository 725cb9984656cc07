package dev.matinee.dataset.report;

import dev.matinee.dataset.report.Chart.Kind;
import dev.matinee.dataset.report.Chart.Series;
import dev.matinee.dataset.report.Table.Row;
import dev.matinee.model.evaluation.SupportBin;
import java.util.List;

/// The error by how many ratings were known of the user, or of the movie.
final class SupportChart {

  private SupportChart() {}

  /// @param whose `user` or `movie`
  static Chart of(String whose, List<SupportBin> bins) {
    return new Chart(
        whose + "-support",
        "Error by ratings of the " + whose,
        ("Each bar is the RMSE of the test ratings whose %s had that many training ratings; there"
                + " are n of them, and a small n makes the bar uncertain.")
            .formatted(whose),
        Kind.ROWS,
        "RMSE",
        "training ratings of the " + whose,
        bins.stream()
            .map(bin -> "%s (n = %s)".formatted(name(bin), Table.text(bin.ratings())))
            .toList(),
        List.of(
            new Series("RMSE", Chart.heights(bins.stream().map(SupportBin::rmse).toList()), false)),
        new Table(
            List.of("training ratings", "test ratings", "RMSE"),
            bins.stream()
                .map(bin -> Row.of(name(bin), Table.text(bin.ratings()), Table.text(bin.rmse())))
                .toList()));
  }

  private static String name(SupportBin bin) {
    if (bin.to() == null) {
      return bin.from() + " or more";
    }
    return bin.from() == bin.to() ? Integer.toString(bin.from()) : bin.from() + "–" + bin.to();
  }
}
