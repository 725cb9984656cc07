package dev.matinee.dataset.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.matinee.dataset.evaluation.Evaluation;
import dev.matinee.dataset.evaluation.EvaluationData;
import dev.matinee.dataset.evaluation.TrainingStep;
import dev.matinee.dataset.evaluation.TrainingStep.Phase;
import dev.matinee.model.Monitor;
import dev.matinee.model.RatingScale;
import dev.matinee.model.SmallRatings;
import dev.matinee.model.Split;
import dev.matinee.model.TrainingData;
import dev.matinee.model.rating.BaselineTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTests {

  static final RatingScale SCALE = new RatingScale(1, 10, 1);
  static final Split SPLIT = Split.random(SmallRatings.generated(200, 120, 1), .2, 5);
  static final Evaluation.Result RESULT =
      new Evaluation(new BaselineTrainer(), 7, Monitor.NONE)
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
        .contains("<td>testRatings</td><td>%,d</td>".formatted(SPLIT.holdout().size()))
        .contains("<td>userShrinkage</td>");
    JsonNode charts = data(page);
    assertThat(charts.valueStream().map(chart -> chart.path("id").asString()))
        .containsExactly(
            "user-support", "movie-support", "calibration", "coverage", "errors", "training");
    charts.forEach(
        chart -> {
          String section = section(page, chart.path("id").asString());
          assertThat(section).contains("<canvas", "<p id=", "<details>", "<th scope=\"col\">");
          chart
              .path("series")
              .forEach(series -> assertThat(series.path("points").size()).isPositive());
          chart
              .path("series")
              .path(0)
              .path("points")
              .forEach(
                  point ->
                      assertThat(section)
                          .contains("<td>%.4f</td>".formatted(point.path("y").asDouble())));
        });
  }

  @Test
  void countsEveryTestRatingOnce() throws IOException {
    JsonNode charts = data(page("any"));

    assertThat(sum(charts.path(4))).isCloseTo(1, within(1e-9));
    long counted =
        charts
            .path(0)
            .path("labels")
            .valueStream()
            .map(label -> label.asString().replaceAll(".*n = |[,)]", ""))
            .mapToLong(Long::parseLong)
            .sum();
    assertThat(counted).isEqualTo(SPLIT.holdout().size());
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
        .doesNotContainPattern("(?i)@import|url\\(\\s*[\"']?(https?:)?//|sourceMappingURL|<link")
        .contains("default-src 'none'")
        .contains("Chart.js v");
    assertThat(page.split("</script>", -1)).hasSize(4);
  }

  @Test
  void showsMarkupInNamesAsText() throws IOException {
    String page = page("</title><script>alert(1)</script>");

    assertThat(page).contains("&lt;/title&gt;&lt;script&gt;alert(1)").doesNotContain("alert(1)</s");
  }

  @Test
  void interruptsALineWhereTrainingBeganAnew() {
    Chart chart =
        TrainingChart.of(
            Stream.of(1, 2, 3, 61, 62)
                .map(step -> new TrainingStep(Phase.TUNING, step, 1.0 / step))
                .toList());

    assertThat(chart.series().getFirst().points())
        .extracting(Chart.Point::y)
        .containsExactly(1.0, 1 / 2.0, 1 / 3.0, null, 1 / 61.0, 1 / 62.0);
    assertThat(chart.numbers().rows()).hasSize(5);
  }

  private String page(String title) throws IOException {
    Path file = folder.resolve("report.html");
    Map<String, Object> figures =
        Map.of("rmse", RESULT.figures().rmse(), "testRatings", SPLIT.holdout().size());
    new Report(title, figures, RESULT.settings(), RESULT.evidence(), SCALE).write(file);
    return Files.readString(file);
  }

  private static JsonNode data(String page) {
    String begin = "<script type=\"application/json\" id=\"data\">";
    int from = page.indexOf(begin) + begin.length();
    return new JsonMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
  }

  private static String section(String page, String id) {
    int from = page.indexOf("<h2 id=\"%s-title\">".formatted(id));
    return page.substring(from, page.indexOf("</section>", from));
  }

  private static double sum(JsonNode chart) {
    return chart
        .path("series")
        .path(0)
        .path("points")
        .valueStream()
        .mapToDouble(point -> point.path("y").asDouble())
        .sum();
  }
}
