package dev.matinee.dataset.report;

import dev.matinee.dataset.report.Chart.Kind;
import dev.matinee.dataset.report.Chart.Series;
import dev.matinee.dataset.report.Table.Row;
import dev.matinee.model.RatingScale;
import dev.matinee.model.evaluation.HoldoutPredictions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How errors spread.
final class ErrorHistogram {

  /// Bars over the length of the scale, to each side of 0.
  private static final int BARS = 16;

  private ErrorHistogram() {}

  static Chart of(HoldoutPredictions predictions, RatingScale scale) {
    double width = (scale.max() - scale.min()) / BARS;
    long[] counts = new long[2 * BARS];
    for (int i = 0; i < predictions.size(); i++) {
      int bar = BARS + (int) Math.floor(predictions.error(i) / width);
      counts[Math.clamp(bar, 0, counts.length - 1)]++;
    }
    int from = 0;
    int to = counts.length;
    while (to - from > 1 && counts[from] == 0) {
      from++;
    }
    while (to - from > 1 && counts[to - 1] == 0) {
      to--;
    }
    List<String> labels = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (int bar = from; bar < to; bar++) {
      String low = bound((bar - BARS) * width);
      String high = bound((bar + 1 - BARS) * width);
      double share = (double) counts[bar] / predictions.size();
      labels.add(bound((bar + .5 - BARS) * width));
      shares.add(share);
      rows.add(Row.of(low, high, Table.text(counts[bar]), Table.text(share)));
    }
    return new Chart(
        "errors",
        "Errors",
        "Each bar is the share of test ratings whose prediction was off by that much: to the left"
            + " of 0 the prediction was too low, to the right too high.",
        Kind.COLUMNS,
        "prediction minus rating",
        "share of test ratings",
        labels,
        List.of(new Series("share of test ratings", Chart.heights(shares), false)),
        new Table(List.of("from", "to", "test ratings", "share"), rows));
  }

  private static String bound(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
  }
}
