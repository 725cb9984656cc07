package dev.matinee.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LoadRunTests {

  final ExecutorService threads = Executors.newFixedThreadPool(8);
  final Set<String> asked = ConcurrentHashMap.newKeySet();
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  HttpServer server;
  volatile int status = 200;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void measuresEveryKindOfRequestAndDeletesItsUsers() {
    assertThat(run("http://127.0.0.1:" + server.getAddress().getPort(), "--seconds", "1")).isZero();

    assertThat(out.toString())
        .containsPattern("constant answer +[\\d,]+ +1\\.00 +\\d+ +\\d+\n")
        .containsPattern("predictions +[\\d,]+ +\\d+\\.\\d\\d +\\d+ +\\d+\n")
        .containsPattern("lists of ten +[\\d,]+ +\\d+\\.\\d\\d +\\d+ +\\d+\n")
        .containsPattern("writes +[\\d,]+ +\\d+\\.\\d\\d +\\d+ +\\d+\n")
        .contains("index.html");
    assertThat(asked)
        .contains(
            "GET /api/v1/users/ann/predictions/alien",
            "GET /api/v1/users/ann/recommendations?limit=10",
            "POST /api/v1/ratings",
            "DELETE /api/v1/users/load-run-1",
            "DELETE /api/v1/users/load-run-20");
  }

  @Test
  void asksNothingOfAServiceThatIsNotReady() {
    status = 503;

    assertThat(run("http://127.0.0.1:" + server.getAddress().getPort())).isEqualTo(1);

    assertThat(asked).containsExactly("GET /actuator/health/readiness");
    assertThat(err.toString()).contains("/actuator/health/readiness answers HTTP 503");
  }

  @Test
  void refusesOtherMachinesAndEndlessRuns() {
    assertThat(run("http://example.org")).isEqualTo(2);
    assertThat(run("--seconds", "61")).isEqualTo(2);

    assertThat(err.toString()).contains("example.org is refused", "--seconds must be 1 to 60");
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    exchange.getRequestBody().readAllBytes();
    byte[] body = body(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String body(String path) {
    return switch (path) {
      case "/api/v1/movies/popular" -> "{\"items\":[{\"movieId\":\"alien\"}]}";
      case "/api/v1/export/ratings" -> "userId,movieId,rating,timestamp\nann,alien,9,\n";
      default -> "{}";
    };
  }

  private int run(String... args) {
    return new CommandLine(new LoadRun())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
