package dev.matinee.console.models;

import dev.matinee.serving.context.ActiveModel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The map of movies: a separate page, whose map the page *Model* loads last.
@Controller
class MovieMapController {

  private final ActiveModel active;
  private final MovieMaps maps;

  MovieMapController(ActiveModel active, MovieMaps maps) {
    this.active = active;
    this.maps = maps;
  }

  @GetMapping("/models/map")
  String map(Model page) {
    page.addAttribute("map", active.current().flatMap(maps::of).orElse(null));
    return "console/map";
  }
}
