package dev.matinee.console.models;

import dev.matinee.console.SeeOther;
import dev.matinee.training.Training;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/// The panel of the training run on the page *Model*.
@Controller
class TrainingController {

  private final Training training;

  TrainingController(Training training) {
    this.training = training;
  }

  /// Returns the panel, or nothing if no run is under way and the page shows the last one. After
  /// the end of a run, the event `run-ended` makes the page reload the rest.
  ///
  /// @param seen the [TrainingPanel#token] that the page shows
  @GetMapping("/models/training")
  @Nullable String training(
      @RequestParam(defaultValue = "") String seen, Model page, HttpServletResponse response) {
    TrainingPanel panel = TrainingPanel.of(training);
    if (!panel.running() && panel.token().equals(seen)) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return null;
    }
    if (!panel.running()) {
      response.setHeader("HX-Trigger", "run-ended");
    }
    page.addAttribute("training", panel);
    return "console/training :: training";
  }

  /// Starts a training run, unless one is under way.
  @PostMapping("/models/runs")
  RedirectView train(@RequestParam(defaultValue = "false") boolean fromScratch) {
    training.start("request", fromScratch);
    return new SeeOther("/models");
  }

  @PostMapping("/models/runs/{id}/cancel")
  RedirectView cancel(@PathVariable String id) {
    training.cancel(id);
    return new SeeOther("/models");
  }
}
