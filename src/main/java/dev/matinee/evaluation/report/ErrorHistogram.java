package dev.matinee.evaluation.report;

import dev.matinee.charts.BarChart;
import dev.matinee.charts.BarChart.Count;
import dev.matinee.charts.NumberTexts;
import dev.matinee.evaluation.report.Table.Row;
import dev.matinee.model.RatingScale;
import dev.matinee.model.evaluation.HoldoutPredictions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A histogram of prediction errors.
///
/// @param numbers one row per bar
record ErrorHistogram(BarChart drawing, Table numbers) {

  /// Number of bars on each side of 0; together they are as wide as the scale.
  private static final int BARS = 16;

  private static final int LABELS = 5;

  static ErrorHistogram of(HoldoutPredictions predictions, RatingScale scale) {
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
    List<Count> bars = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (int bar = from; bar < to; bar++) {
      String low = bound((bar - BARS) * width);
      String high = bound((bar + 1 - BARS) * width);
      double share = (double) counts[bar] / predictions.size();
      bars.add(new Count(bound((bar + .5 - BARS) * width), counts[bar], NumberTexts.tenths(share)));
      rows.add(Row.of(low, high, Table.text(counts[bar]), Table.text(share)));
    }
    return new ErrorHistogram(
        BarChart.of(bars, LABELS), new Table(List.of("from", "to", "test ratings", "share"), rows));
  }

  private static String bound(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
  }
}
