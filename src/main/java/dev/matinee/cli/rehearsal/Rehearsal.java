package dev.matinee.cli.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Visits a service on this machine that has the demo.
public final class Rehearsal implements AutoCloseable {

  /// Enough for the compiler of the Java machine to see what is used much.
  private static final int VISITS = 300;

  /// Every so many visits, all other paths are visited, too.
  private static final int RARELY = 10;

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String MOVIE = "casablanca-1942";
  private static final List<String> FREQUENT =
      List.of(
          "/api/v1/users/%s/predictions/vertigo-1958",
          "/api/v1/users/%s/recommendations?limit=10",
          "/api/v1/users/%s/recommendations?genre=Drama&yearFrom=1950&minRating=5",
          "/api/v1/users/%s/ratings");
  private static final List<String> RARE =
      List.of(
          "/api/v1/users/%s/recommendations?order=rating&diversity=0.5",
          "/api/v1/users/%s/predictions/vertigo-1958/explanation",
          "/api/v1/users/%s/questions",
          "/api/v1/movies/" + MOVIE + "/similar",
          "/api/v1/movies/popular",
          "/api/v1/movies?query=star",
          "/?user=%s",
          "/data",
          "/models",
          "/health",
          "/actuator/health/readiness",
          "/actuator/prometheus");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private int answers;

  /// @param port of the service
  public Rehearsal(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /// Waits for a model, and sends all requests.
  ///
  /// @return how many were answered
  /// @throws IOException if one is refused, or if the service does not get a model
  public int run() throws IOException, InterruptedException {
    awaitModel();
    for (int visit = 0; visit < VISITS; visit++) {
      String user = "viewer-%03d".formatted(1 + visit % 100);
      for (String path : FREQUENT) {
        send(request(path.formatted(user)).build());
      }
      if (visit % RARELY == 0) {
        visitAll(user);
      }
    }
    return answers;
  }

  private void awaitModel() throws IOException, InterruptedException {
    HttpRequest readiness = request("/actuator/health/readiness").build();
    Instant deadline = Instant.now().plus(PATIENCE);
    HttpResponse<String> state = answer(readiness);
    while (state.statusCode() != 200) {
      if (Instant.now().isAfter(deadline)) {
        throw new IOException("the service did not become ready: " + state.body());
      }
      Thread.sleep(PAUSE);
      state = answer(readiness);
    }
  }

  private void visitAll(String user) throws IOException, InterruptedException {
    for (String path : RARE) {
      send(request(path.formatted(user)).build());
    }
    String rating = "\"userId\":\"%s\",\"movieId\":\"%s\"".formatted(user, MOVIE);
    send(post("/api/v1/ratings", "{%s,\"rating\":8}".formatted(rating)));
    send(post("/api/v1/predictions", "{\"pairs\":[{%s}]}".formatted(rating)));
  }

  private void send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = answer(request);
    if (response.statusCode() >= 300) {
      throw new IOException(
          "%s answered %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
    }
    answers++;
  }

  private HttpResponse<String> answer(HttpRequest request)
      throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpRequest post(String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  @Override
  public void close() {
    http.close();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }
}
