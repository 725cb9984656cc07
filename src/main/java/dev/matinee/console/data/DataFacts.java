package dev.matinee.console.data;

import dev.matinee.console.Figures;
import dev.matinee.console.GaugeReader;
import dev.matinee.demo.Demo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/// The amount of data, as names and values for a page.
@Component
public class DataFacts {

  private final GaugeReader gauges;
  private final Demo demo;
  private final Figures figures;

  DataFacts(GaugeReader gauges, Demo demo, Figures figures) {
    this.gauges = gauges;
    this.demo = demo;
    this.figures = figures;
  }

  public Map<String, String> all() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Users", count("matinee.data.users"));
    facts.put("Movies", count("matinee.data.movies"));
    facts.put("Ratings", count("matinee.data.ratings"));
    facts.put("Ratings changed since training", count("matinee.data.pending"));
    return facts;
  }

  /// Returns the amount of data and whether it includes the demo; fails without the database.
  Map<String, String> withDemo() {
    Map<String, String> facts = all();
    if (demo.isPresent()) {
      facts.put("Demo", "real movies, generated ratings");
    }
    return facts;
  }

  private String count(String gauge) {
    OptionalDouble value = gauges.read(gauge);
    return value.isPresent() ? figures.count(Math.round(value.getAsDouble())) : "–";
  }
}
