package dev.matinee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/// What an operator sees of a service at work: the metrics on the dashboard, and traces.
class ObservabilityTests {

  static final Duration PATIENCE = Duration.ofMinutes(4);

  /// Metrics that stand still in a service that is well.
  static final Set<String> STEADY = Set.of("jvm_memory_max_bytes", "matinee_live_rollbacks_total");

  static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_:][a-z0-9_:]*)(\\{.*})? .*$");

  @TempDir Path folder;

  @Test
  void showsAWorkingServiceOnTheDashboardAndInTraces() throws Exception {
    Set<String> shown = Dashboard.metrics();
    try (Collector collector = new Collector();
        ConfigurableApplicationContext service = start(collector)) {
      RestClient http = ServiceClient.http(service.getEnvironment());
      Map<String, Set<String>> before = scrape(http);
      Instant deadline = Instant.now().plus(PATIENCE);
      int round = 0;
      Set<String> still;
      Map<String, Set<String>> now;
      do {
        work(http, round++);
        now = scrape(http);
        still = still(shown, before, now);
        Thread.sleep(250);
      } while (!still.isEmpty() && Instant.now().isBefore(deadline));

      assertThat(shown).hasSizeGreaterThan(30);
      assertThat(now.keySet()).containsAll(shown);
      assertThat(still).as("metrics that did not move").isEmpty();
      while (!collector.received().contains("/recommendations")
          && Instant.now().isBefore(deadline)) {
        Thread.sleep(100);
      }
      assertThat(collector.received())
          .contains("matinee", "http get /api/v1/users/{userId}/recommendations");
    }
  }

  @Test
  void findsTheMetricsOfAnExpression() throws IOException {
    assertThat(
            Dashboard.metrics(
                "histogram_quantile(0.5, sum by (le)"
                    + " (rate(a_bucket{uri=~\"/b.*\"}[$__rate_interval]))) / sum(c_count) +"
                    + " (topk(3, d_1) or vector(0))"))
        .containsExactly("a_bucket", "c_count", "d_1");
  }

  ConfigurableApplicationContext start(Collector collector) {
    return new SpringApplicationBuilder(Matinee.class)
        .run(
            "--spring.datasource.url=jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                .formatted(folder.resolve("store")),
            "--matinee.models.directory=" + folder.resolve("models"),
            "--matinee.training.schedule=-",
            "--server.port=0",
            "--management.opentelemetry.tracing.export.otlp.endpoint=" + collector.endpoint(),
            "--management.opentelemetry.tracing.export.schedule-delay=200ms",
            "--management.tracing.sampling.probability=1");
  }

  /// Lets somebody rate and ask; most of it fails until the first model is in force.
  static void work(RestClient http, int round) {
    String movie = "/api/v1/movies/new-" + round;
    http.put().uri(movie).body(Map.of("title", "New")).retrieve().toBodilessEntity();
    for (String movieId : List.of("new-" + round, "casablanca-1942", "nothing")) {
      http.post()
          .uri("/api/v1/ratings")
          .contentType(MediaType.APPLICATION_JSON)
          .body(
              Map.of(
                  "userId", "viewer-00" + round % 9, "movieId", movieId, "rating", 1 + round % 10))
          .retrieve()
          .toBodilessEntity();
    }
    for (String question : List.of("/predictions/casablanca-1942", "/recommendations")) {
      http.get().uri("/api/v1/users/viewer-001" + question).retrieve().toBodilessEntity();
    }
  }

  /// Returns the lines of every metric.
  static Map<String, Set<String>> scrape(RestClient http) {
    String text =
        String.valueOf(http.get().uri("/actuator/prometheus").retrieve().body(String.class));
    return SAMPLE
        .matcher(text)
        .results()
        .collect(
            Collectors.groupingBy(
                sample -> sample.group(1),
                TreeMap::new,
                Collectors.mapping(MatchResult::group, Collectors.toSet())));
  }

  static Set<String> still(
      Set<String> shown, Map<String, Set<String>> before, Map<String, Set<String>> now) {
    return shown.stream()
        .filter(name -> !STEADY.contains(name))
        .filter(
            name -> before.getOrDefault(name, Set.of()).equals(now.getOrDefault(name, Set.of())))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
