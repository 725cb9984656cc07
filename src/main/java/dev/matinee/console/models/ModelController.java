package dev.matinee.console.models;

import dev.matinee.charts.ErrorChart;
import dev.matinee.charts.SupportChart;
import dev.matinee.console.Figures;
import dev.matinee.console.GaugeReader;
import dev.matinee.console.SeeOther;
import dev.matinee.training.Training;
import dev.matinee.training.registry.ModelReport;
import dev.matinee.training.registry.Models;
import dev.matinee.training.registry.Models.Activation;
import dev.matinee.training.registry.StoredModel;
import dev.matinee.web.problem.ProblemException;
import dev.matinee.web.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;

/// The page *Model*: the stored models and their quality.
@Controller
class ModelController {

  private final Models models;
  private final Training training;
  private final GaugeReader gauges;
  private final Figures figures;

  ModelController(Models models, Training training, GaugeReader gauges, Figures figures) {
    this.models = models;
    this.training = training;
    this.gauges = gauges;
    this.figures = figures;
  }

  @GetMapping("/models")
  String models(Model page) {
    List<ModelRow> rows = models.list().stream().map(ModelRow::of).toList();
    Optional<ModelReport> inForce =
        rows.stream()
            .map(ModelRow::model)
            .filter(StoredModel::active)
            .map(StoredModel::report)
            .findFirst();
    page.addAttribute("models", rows);
    page.addAttribute(
        "chart",
        ErrorChart.of(rows.stream().map(ModelRow::judged).flatMap(Optional::stream).toList())
            .orElse(null));
    page.addAttribute("inForce", inForce.map(ModelReport::version).orElse(null));
    page.addAttribute("measured", inForce.map(ModelReport::measured).orElse(null));
    page.addAttribute(
        "coverage", inForce.map(ModelReport::calibration).flatMap(ModelRanges::of).orElse(null));
    page.addAttribute(
        "support",
        inForce
            .map(ModelReport::errorBySupport)
            .map(SupportChart::of)
            .filter(Predicate.not(SupportChart::isEmpty))
            .orElse(null));
    TrainingPanel panel = TrainingPanel.of(training);
    page.addAttribute("training", panel);
    page.addAttribute("status", panel.status());
    page.addAttribute("live", live());
    return "console/models";
  }

  @PostMapping("/models/{version}/activate")
  RedirectView activate(@PathVariable long version) {
    return switch (models.activate(version)) {
      case Activation.Activated _ -> new SeeOther("/models");
      case Activation.UnknownVersion _ ->
          throw new ProblemException(
              ProblemType.UNKNOWN_MODEL, "Model %d no longer exists.".formatted(version));
      case Activation.Unavailable(String reason) ->
          throw new ProblemException(ProblemType.MODEL_GONE, reason + "; activate another one.");
    };
  }

  /// Returns the errors on recent ratings; empty before the first one.
  private Map<String, String> live() {
    Map<String, String> live = new LinkedHashMap<>();
    put(live, "Model in force", gauges.read("matinee.live.rmse", "model", "active"));
    put(live, "Previous model", gauges.read("matinee.live.rmse", "model", "previous"));
    put(live, "Mean rating of the movie", gauges.read("matinee.live.rmse", "model", "movie-mean"));
    gauges
        .read("matinee.live.coverage")
        .ifPresent(share -> live.put("Inside the 90 % interval", figures.percent(share)));
    gauges.read("matinee.live.window").stream()
        .filter(ratings -> ratings > 0)
        .forEach(ratings -> live.put("Ratings seen", figures.count(Math.round(ratings))));
    return live;
  }

  private void put(Map<String, String> live, String name, OptionalDouble rmse) {
    rmse.ifPresent(error -> live.put(name, figures.fine(error)));
  }
}
