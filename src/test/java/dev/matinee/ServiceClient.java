package dev.matinee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client of a running service, for tests of the whole.
final class ServiceClient {

  static final Duration TRAINING = Duration.ofMinutes(4);

  private final JsonMapper json = new JsonMapper();
  private final RestClient http;

  ServiceClient(Environment environment) {
    http = http(environment);
  }

  /// Returns a client of the service that shows every answer as it is. Other clients wait and ask
  /// again after a 503.
  static RestClient http(Environment environment) {
    return RestClient.builder()
        .requestFactory(new JdkClientHttpRequestFactory())
        .baseUrl("http://localhost:" + environment.getRequiredProperty("local.server.port"))
        .defaultStatusHandler(status -> true, (request, response) -> {})
        .build();
  }

  ResponseEntity<String> get(String path) {
    return http.get().uri("/api/v1" + path).retrieve().toEntity(String.class);
  }

  JsonNode json(String path) {
    return json.readTree(get(path).getBody());
  }

  double prediction(String user, String movie) {
    JsonNode body = json("/users/%s/predictions/%s".formatted(user, movie));
    assertThat(body.has("rating")).as("%s", body).isTrue();
    return body.path("rating").asDouble();
  }

  List<String> recommended(String user) {
    return json("/users/%s/recommendations".formatted(user))
        .path("items")
        .valueStream()
        .map(item -> item.path("movieId").asString())
        .toList();
  }

  void rate(String user, String movie, int rating) {
    ResponseEntity<String> response =
        http.post()
            .uri("/api/v1/ratings")
            .contentType(MediaType.APPLICATION_JSON)
            .body(Map.of("userId", user, "movieId", movie, "rating", rating))
            .retrieve()
            .toEntity(String.class);
    assertThat(response.getStatusCode().is2xxSuccessful()).as("%s", response).isTrue();
  }

  void unrate(String user, String movie) {
    http.delete()
        .uri("/api/v1/users/%s/ratings/%s".formatted(user, movie))
        .retrieve()
        .toBodilessEntity();
  }

  double metric(String name) {
    String body =
        http.get().uri("/actuator/metrics/" + name).retrieve().toEntity(String.class).getBody();
    return json.readTree(body).path("measurements").path(0).path("value").asDouble();
  }

  /// Runs a training to its end.
  JsonNode train() {
    String location =
        String.valueOf(
            http.post()
                .uri("/api/v1/models")
                .retrieve()
                .toBodilessEntity()
                .getHeaders()
                .getFirst("Location"));
    assertThat(location).startsWith("/api/v1/models/runs/");
    Instant deadline = Instant.now().plus(TRAINING);
    JsonNode run;
    do {
      pause();
      run = json(location.substring("/api/v1".length()));
      assertThat(Instant.now()).isBefore(deadline);
    } while (List.of("queued", "running").contains(run.path("state").asString()));
    return run;
  }

  /// Returns the ratings as the export has them, in order of their lines.
  List<String> ratings() {
    return String.valueOf(get("/export/ratings").getBody()).lines().sorted().toList();
  }

  /// Returns all movies, in order of their ids.
  List<JsonNode> movies() {
    List<JsonNode> movies = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = json("/movies?limit=100" + cursor);
      page.path("items").forEach(movies::add);
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asString() : "";
    } while (!cursor.isEmpty());
    movies.sort(Comparator.comparing(movie -> movie.path("movieId").asString()));
    return movies;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
