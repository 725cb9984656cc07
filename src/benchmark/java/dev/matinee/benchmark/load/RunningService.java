package dev.matinee.benchmark.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// HTTP client that reads the [Sample] before a load run and deletes its users afterwards. It
/// follows no redirect and uses no proxy, because both may lead to another machine.
final class RunningService implements AutoCloseable {

  /// Users whose ratings a load run writes.
  static final List<String> WRITING_USERS =
      IntStream.rangeClosed(1, 20).mapToObj(i -> "load-run-" + i).toList();

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MAX_RATINGS = 20_000;

  private final Target target;
  private final HttpClient http =
      HttpClient.newBuilder()
          .proxy(HttpClient.Builder.NO_PROXY)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  RunningService(Target target) {
    this.target = target;
  }

  /// @throws IllegalStateException if the service is not ready
  void requireReady() throws IOException, InterruptedException {
    get("/actuator/health/readiness");
  }

  /// Reads popular movies and some ratings.
  Sample sample() throws IOException, InterruptedException {
    JsonNode popular = new JsonMapper().readTree(get("/api/v1/movies/popular?limit=100"));
    List<String> movies =
        popular.path("items").valueStream().map(movie -> movie.path("movieId").asString()).toList();
    HttpResponse<Stream<String>> export =
        http.send(request("/api/v1/export/ratings").build(), BodyHandlers.ofLines());
    try (Stream<String> lines = export.body()) {
      return new Sample(movies, lines.skip(1).limit(MAX_RATINGS).map(Sample.Rating::of).toList());
    }
  }

  /// Deletes the [#WRITING_USERS] that exist, and their ratings.
  void deleteWritingUsers() throws IOException, InterruptedException {
    for (String user : WRITING_USERS) {
      HttpRequest delete = request("/api/v1/users/" + user).DELETE().build();
      int status = http.send(delete, BodyHandlers.discarding()).statusCode();
      if (status != 200 && status != 404) {
        throw new IllegalStateException(
            "user %s could not be deleted: HTTP %d".formatted(user, status));
      }
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request(path).build(), BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(
          "%s answers HTTP %d: %s"
              .formatted(target.at(path), response.statusCode(), response.body()));
    }
    return response.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(target.at(path)).timeout(PATIENCE);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
