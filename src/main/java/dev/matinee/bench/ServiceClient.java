package dev.matinee.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to the service over HTTP/1.1, directly, and follows no redirect: none may lead elsewhere.
final class ServiceClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final JsonMapper json = new JsonMapper();
  private final Target target;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  ServiceClient(Target target) {
    this.target = target;
  }

  /// @throws BenchException if the service is not there or not ready
  void requireReady() throws InterruptedException {
    int status;
    try {
      status = get("/actuator/health/readiness");
    } catch (IOException _) {
      throw new BenchException(
          "no service answers at %s; start it with java -jar matinee.jar, or give its address"
              .formatted(target.base()));
    }
    if (status != 200) {
      throw new BenchException(
          "the service at %s is not ready (HTTP %d); %s/actuator/health/readiness says why"
              .formatted(target.base(), status, target.base()));
    }
  }

  int get(String path) throws IOException, InterruptedException {
    return status(request(path).build());
  }

  int post(String path, Map<String, ?> body) throws IOException, InterruptedException {
    return status(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
            .build());
  }

  int delete(String path) throws IOException, InterruptedException {
    return status(request(path).DELETE().build());
  }

  /// Returns the body of the answer.
  ///
  /// @throws BenchException if there is none, or none of success
  JsonNode read(String path) throws InterruptedException {
    return read(path, BodyHandlers.ofString(), json::readTree);
  }

  /// Returns what `use` makes of the lines of the answer; it need not read all of them.
  ///
  /// @throws BenchException if there is no answer, or none of success
  <T> T readLines(String path, Function<Stream<String>, T> use) throws InterruptedException {
    return read(
        path,
        BodyHandlers.ofLines(),
        lines -> {
          try (lines) {
            return use.apply(lines);
          }
        });
  }

  private <B, T> T read(String path, BodyHandler<B> handler, Function<B, T> use)
      throws InterruptedException {
    URI uri = target.at(path);
    try {
      HttpResponse<B> response = http.send(request(path).build(), handler);
      if (response.statusCode() != 200) {
        throw new BenchException("%s answers HTTP %d".formatted(uri, response.statusCode()));
      }
      return use.apply(response.body());
    } catch (IOException e) {
      throw new BenchException("%s does not answer: %s".formatted(uri, e));
    }
  }

  private int status(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(target.at(path)).timeout(PATIENCE);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
