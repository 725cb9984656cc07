package dev.matinee.cli.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// Visits a service on this machine that has the demo.
public final class Rehearsal {

  /// Enough for the compiler of the Java machine to see what is used much.
  private static final int VISITS = 300;

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final String MOVIE = "casablanca-1942";
  private static final List<String> PROGRAMS =
      List.of(
          "/api/v1/users/%s/predictions/vertigo-1958",
          "/api/v1/users/%s/recommendations?limit=10",
          "/api/v1/users/%s/recommendations?genre=Drama&yearFrom=1950&minRating=5",
          "/api/v1/users/%s/ratings");
  private static final List<String> OTHERS =
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
  /// @throws IOException if one is refused
  public int run() throws IOException, InterruptedException {
    while (send(request("/actuator/health/readiness").build()) != 200) {
      Thread.sleep(PAUSE);
    }
    for (int visit = 0; visit < VISITS; visit++) {
      String user = "viewer-%03d".formatted(1 + visit % 100);
      for (String path : PROGRAMS) {
        answered(request(path.formatted(user)).build());
      }
      if (visit % 10 == 0) {
        visit(user);
      }
    }
    return answers;
  }

  private void visit(String user) throws IOException, InterruptedException {
    for (String path : OTHERS) {
      answered(request(path.formatted(user)).build());
    }
    String rating = "\"userId\":\"%s\",\"movieId\":\"%s\"".formatted(user, MOVIE);
    answered(post("/api/v1/ratings", "{%s,\"rating\":8}".formatted(rating)));
    answered(post("/api/v1/predictions", "{\"pairs\":[{%s}]}".formatted(rating)));
  }

  private void answered(HttpRequest request) throws IOException, InterruptedException {
    int status = send(request);
    if (status >= 300) {
      throw new IOException("%s answered %d".formatted(request.uri(), status));
    }
    answers++;
  }

  private int send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofByteArray()).statusCode();
  }

  private HttpRequest post(String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }
}
