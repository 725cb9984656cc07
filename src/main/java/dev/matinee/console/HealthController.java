package dev.matinee.console;

import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.serving.ActiveModel;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page *Health*: what an operator needs at a glance.
@Controller
class HealthController {

  private static final String READINESS = "readiness";
  private static final long MEBIBYTE = 1 << 20;

  private final HealthEndpoint health;
  private final ActiveModel active;
  private final DataFacts data;
  private final Figures figures;
  private final ObjectProvider<BuildProperties> build;

  HealthController(
      HealthEndpoint health,
      ActiveModel active,
      DataFacts data,
      Figures figures,
      ObjectProvider<BuildProperties> build) {
    this.health = health;
    this.active = active;
    this.data = data;
    this.figures = figures;
    this.build = build;
  }

  @GetMapping("/health")
  String health(Model page) {
    HealthDescriptor readiness = health.healthForPath(READINESS);
    boolean ready = readiness != null && readiness.getStatus().equals(Status.UP);
    page.addAttribute("ready", ready);
    page.addAttribute("reason", detail("model", "reason"));
    page.addAttribute("facts", facts());
    page.addAttribute("status", ready ? "Ready" : "Not ready");
    return "console/health";
  }

  private Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Model in force", active.current().map(this::model).orElse("none"));
    facts.putAll(data.all());
    facts.put("Database", detail("db", "database"));
    facts.put("Memory", memory());
    facts.put(
        "Up for",
        figures.duration(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime())));
    facts.put("Version", build.stream().map(BuildProperties::getVersion).findAny().orElse("?"));
    return facts;
  }

  private String model(ModelSnapshot model) {
    Duration age = Duration.between(model.provenance().trainedAt(), Instant.now());
    return "%d, trained %s ago".formatted(model.version(), figures.duration(age));
  }

  private String memory() {
    Runtime heap = Runtime.getRuntime();
    return "%s of %s MiB"
        .formatted(
            figures.count((heap.totalMemory() - heap.freeMemory()) / MEBIBYTE),
            figures.count(heap.maxMemory() / MEBIBYTE));
  }

  /// Returns a detail of a part of the readiness.
  private String detail(String part, String name) {
    if (health.healthForPath(READINESS, part) instanceof IndicatedHealthDescriptor indicated) {
      Map<String, Object> details = indicated.getDetails();
      return details == null ? "–" : String.valueOf(details.getOrDefault(name, "does not answer"));
    }
    return "–";
  }
}
