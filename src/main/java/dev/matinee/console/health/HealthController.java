package dev.matinee.console.health;

import dev.matinee.console.Figures;
import dev.matinee.console.data.DataFacts;
import dev.matinee.model.snapshot.ModelSnapshot;
import dev.matinee.serving.context.ActiveModel;
import dev.matinee.training.Training;
import dev.matinee.training.run.TrainingRun;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page *Health*: the state of the service for operators.
@Controller
class HealthController {

  private static final String READINESS = "readiness";
  private static final String SILENT = "does not answer";

  private final HealthEndpoint health;
  private final ActiveModel active;
  private final Training training;
  private final DataFacts data;
  private final RequestStatistics traffic;
  private final ProcessFacts process;
  private final Figures figures;

  HealthController(
      HealthEndpoint health,
      ActiveModel active,
      Training training,
      DataFacts data,
      RequestStatistics traffic,
      ProcessFacts process,
      Figures figures) {
    this.health = health;
    this.active = active;
    this.training = training;
    this.data = data;
    this.traffic = traffic;
    this.process = process;
    this.figures = figures;
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

  /// Returns facts by topic.
  private Map<String, Map<String, String>> facts() {
    Map<String, String> store = new LinkedHashMap<>(data.all());
    store.put("Database", detail("db", "database"));
    Map<String, Map<String, String>> facts = new LinkedHashMap<>();
    facts.put("Model", models());
    facts.put("Data", store);
    facts.put("Requests", traffic.facts());
    facts.put("Process", process.facts());
    return facts;
  }

  private Map<String, String> models() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("In force", active.current().map(this::model).orElse("none"));
    facts.put("Last training run", lastRun());
    return facts;
  }

  private String model(ModelSnapshot model) {
    Duration age = Duration.between(model.provenance().trainedAt(), Instant.now());
    return "%d, trained %s ago".formatted(model.version(), figures.duration(age));
  }

  /// Works without the database too, because operators open this page when it is down.
  private String lastRun() {
    try {
      return training.latest().map(this::run).orElse("none");
    } catch (DataAccessException | TransactionException e) {
      return SILENT;
    }
  }

  private String run(TrainingRun run) {
    Instant ended = run.endedAt();
    return ended == null
        ? "under way: " + run.phase()
        : "%s %s ago"
            .formatted(
                run.state().name().toLowerCase(Locale.ROOT),
                figures.duration(Duration.between(ended, Instant.now())));
  }

  /// Returns a detail of a component of the readiness.
  private String detail(String part, String name) {
    if (health.healthForPath(READINESS, part) instanceof IndicatedHealthDescriptor indicated) {
      Map<String, Object> details = indicated.getDetails();
      return details == null ? "–" : String.valueOf(details.getOrDefault(name, SILENT));
    }
    return "–";
  }
}
