package dev.matinee.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.charts.LineChart;
import dev.matinee.charts.NumberTexts;
import dev.matinee.evaluation.Evaluation;
import dev.matinee.evaluation.EvaluationData;
import dev.matinee.evaluation.TrainingStep;
import dev.matinee.evaluation.TrainingStep.Phase;
import dev.matinee.model.RatingScale;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.TrainingMonitor;
import dev.matinee.model.evaluation.Calibration;
import dev.matinee.model.evaluation.ErrorBySupport;
import dev.matinee.model.evaluation.ReliabilityBin;
import dev.matinee.model.rating.bias.BaselineTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTests {

  static final RatingScale SCALE = new RatingScale(1, 10, 1);
  static final Split SPLIT = Split.random(SmallRatings.generated(200, 120, 1), .2, 5);
  static final Evaluation.Result RESULT =
      new Evaluation(new BaselineTrainer(), 7, TrainingMonitor.NONE)
          .run(
              new EvaluationData(
                  TrainingData.of(SPLIT.train()), SPLIT.holdout(), SCALE, List.of()));

  @TempDir Path folder;

  @Test
  void holdsFiguresSettingsAndTheNumbersOfEveryChart() throws IOException {
    String page = page("Trainer baseline on a.csv");

    assertThat(page)
        .contains("<h1>Trainer baseline on a.csv</h1>")
        .contains("<td>rmse</td><td>%.4f</td>".formatted(RESULT.figures().rmse()))
        .contains("<td>testRatings</td><td>%s</td>".formatted(Table.text(SPLIT.holdout().size())))
        .contains("<td>userShrinkage</td>");
    for (String id : List.of("calibration", "coverage", "errors", "training")) {
      assertThat(section(page, id))
          .contains("<svg ", "<details>", "<th scope=\"col\">")
          .doesNotContain("th:");
    }
    for (String id : List.of("user-support", "movie-support")) {
      assertThat(section(page, id)).contains("<svg ", "<th scope=\"col\">RMSE</th>");
    }
    Calibration calibration = Calibration.of(RESULT.evidence().predictions());
    assertThat(section(page, "calibration"))
        .contains(numbers(calibration.bins().stream().map(bin -> Table.text(bin.actual()))));
    assertThat(section(page, "coverage"))
        .contains("they contained <span>%s".formatted(NumberTexts.tenths(covered90())))
        .contains(
            numbers(
                IntervalCoverage.of(RESULT.evidence()).stream()
                    .map(coverage -> NumberTexts.tenths(coverage.covered()))));
    assertThat(section(page, "user-support"))
        .contains(
            numbers(
                ErrorBySupport.of(RESULT.evidence().predictions()).users().stream()
                    .map(bin -> Table.text(bin.rmse()))));
  }

  private static List<String> numbers(Stream<String> cells) {
    return cells.map("<td>%s</td>"::formatted).toList();
  }

  private static double covered90() {
    return RESULT.figures().coverage90();
  }

  @Test
  void countsEveryTestRatingOnce() {
    ErrorHistogram errors = ErrorHistogram.of(RESULT.evidence().predictions(), SCALE);

    assertThat(errors.drawing().bars().stream().mapToLong(bar -> bar.value().count()).sum())
        .isEqualTo(SPLIT.holdout().size());
    assertThat(
            errors.numbers().rows().stream()
                .mapToDouble(row -> Double.parseDouble(row.cells().getLast()))
                .sum())
        .isCloseTo(1, within(1e-3));
  }

  @Test
  void coversWhatTheFiguresSay() {
    assertThat(IntervalCoverage.of(RESULT.evidence()))
        .filteredOn(coverage -> coverage.level() == .9)
        .singleElement()
        .satisfies(
            coverage ->
                assertThat(coverage.covered())
                    .isCloseTo(RESULT.figures().coverage90(), within(1e-12)));
    assertThat(IntervalCoverage.of(RESULT.evidence()))
        .allSatisfy(
            coverage -> assertThat(coverage.covered()).isCloseTo(coverage.level(), within(.06)));
  }

  @Test
  void loadsNothingFromAnywhere() throws IOException {
    String page = page("any");

    assertThat(page)
        .doesNotContainPattern("(?i)(src|href|action|data|poster)\\s*=\\s*[\"']")
        .doesNotContainPattern("(?i)@import|url\\(|<link|<script")
        .contains("default-src 'none'", "--accent:", ".chart {", ".panel {");
  }

  @Test
  void showsMarkupInNamesAsText() throws IOException {
    String page = page("</title><script>alert(1)</script>");

    assertThat(page).contains("&lt;/title&gt;&lt;script&gt;alert(1)").doesNotContain("alert(1)</s");
  }

  @Test
  void interruptsALineWhereTrainingBeganAnew() {
    TrainingChart chart =
        TrainingChart.of(
            Stream.of(1, 2, 3, 61, 62)
                .map(step -> new TrainingStep(Phase.TUNING, step, 1.0 / step))
                .toList());

    // To 70 across and from 0 to 1 up.
    assertThat(chart.drawing().lines())
        .extracting(LineChart.Line::points)
        .containsExactly("8.6,0.0 17.1,80.0 25.7,106.7", "522.9,157.4 531.4,157.4");
    assertThat(chart.drawing().key()).hasSize(1);
    assertThat(chart.numbers().rows()).hasSize(5);
  }

  @Test
  void drawsMeanRatingsOverMeanPredictions() {
    CalibrationChart chart =
        CalibrationChart.of(
            List.of(new ReliabilityBin(1, 3, 7, 2, 2.5), new ReliabilityBin(3, 6, 8, 4.5, 4)));

    // From 2 to 4.5 both ways.
    assertThat(chart.drawing().lines())
        .extracting(LineChart.Line::points)
        .containsExactly("0.0,260.0 260.0,0.0", "0.0,208.0 260.0,52.0");
    assertThat(chart.numbers().rows().getFirst().cells())
        .containsExactly("1.0000 to 3.0000", "7", "2.0000", "2.5000");
  }

  private String page(String title) throws IOException {
    Path file = folder.resolve("report.html");
    Map<String, Object> figures =
        Map.of("rmse", RESULT.figures().rmse(), "testRatings", SPLIT.holdout().size());
    new Report(title, figures, RESULT.settings(), RESULT.evidence(), SCALE).write(file);
    return Files.readString(file);
  }

  private static String section(String page, String id) {
    int from = page.indexOf("<h2 id=\"%s\">".formatted(id));
    return page.substring(from, page.indexOf("</section>", from));
  }
}
