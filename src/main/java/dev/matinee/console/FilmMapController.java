package dev.matinee.console;

import dev.matinee.serving.ActiveModel;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The map of the movies, as the model in force sees them: a page of its own, of which the page
/// *Model* loads the map when it has time.
@Controller
class FilmMapController {

  private final ActiveModel active;
  private final FilmMaps maps;

  FilmMapController(ActiveModel active, FilmMaps maps) {
    this.active = active;
    this.maps = maps;
  }

  @GetMapping("/models/map")
  String map(Model page) {
    page.addAttribute("map", active.current().flatMap(maps::of).orElse(null));
    return "console/map";
  }
}
