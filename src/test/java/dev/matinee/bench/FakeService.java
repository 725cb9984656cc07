package dev.matinee.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// Answers as the service does, as far as a load run asks, and remembers who wrote.
public final class FakeService implements AutoCloseable {

  /// Users with ratings.
  final Set<String> writers = ConcurrentHashMap.newKeySet();

  /// Statuses that differ from 200, by the start of a path.
  final Map<String, Integer> statuses = new ConcurrentHashMap<>();

  private final HttpServer server;

  public FakeService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /// Returns the address to ask at.
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Answers with `status` where a path starts with `prefix`.
  public void fail(String prefix, int status) {
    statuses.put(prefix, status);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.equals("/api/v1/ratings")) {
      writers.add(sent.replaceAll(".*\"userId\":\"([^\"]*)\".*", "$1"));
    }
    int status =
        statuses.entrySet().stream()
            .filter(failing -> path.startsWith(failing.getKey()))
            .mapToInt(Map.Entry::getValue)
            .findAny()
            .orElse(200);
    if (exchange.getRequestMethod().equals("DELETE") && status == 200) {
      writers.remove(path.substring(path.lastIndexOf('/') + 1));
    }
    byte[] body = body(path).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String body(String path) {
    return switch (path) {
      case "/api/v1/export/ratings" ->
          "userId,movieId,rating,timestamp\nada,m1,9,\nada,m2,8,\nbob,m1,3,\n";
      case "/api/v1/movies/popular" ->
          "{\"items\":[{\"movieId\":\"m1\",\"title\":\"The Third Man\"}]}";
      case "/api/v1/users/cleo/ratings" -> "{\"ratings\":[]}";
      case "/api/v1/users/ada/ratings" ->
          "{\"ratings\":[{\"movieId\":\"m1\",\"rating\":9},{\"movieId\":\"m2\",\"rating\":8}]}";
      default -> "{}";
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
