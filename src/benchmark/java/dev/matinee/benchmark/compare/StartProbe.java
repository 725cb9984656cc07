package dev.matinee.benchmark.compare;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/// Measures the start of the service with a stored model: from the start of the process until it is
/// ready. The database and the model are those of the demo, in a directory of its own.
///
/// @param work directory of all comparisons
record StartProbe(Path work) implements Probe {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PATIENCE_OF_REQUEST = Duration.ofSeconds(2);
  private static final long POLL_MILLIS = 5;
  private static final String HOST = "127.0.0.1";

  @Override
  public List<String> names() {
    return List.of("start with a stored model");
  }

  @Override
  public void prepare(Revision revision) throws IOException, InterruptedException {
    Path home = home(revision);
    FileSystemUtils.deleteRecursively(home);
    Files.createDirectories(home);
    start(revision);
    try (Stream<Path> models = Files.list(home.resolve("data/models"))) {
      if (models.findAny().isEmpty()) {
        throw new IllegalStateException("the demo of %s has no model".formatted(revision.label()));
      }
    }
  }

  @Override
  public List<Timing> run(Revision revision) throws IOException, InterruptedException {
    return List.of(start(revision));
  }

  private Path home(Revision revision) {
    return work.resolve("start-" + revision.commit());
  }

  /// Starts the service, and ends it as soon as it is ready.
  private Timing start(Revision revision) throws IOException, InterruptedException {
    int port = freePort();
    List<String> command =
        List.of(
            MeasuredProcess.java(),
            "-jar",
            revision.jar().toString(),
            "--server.address=" + HOST,
            "--server.port=" + port);
    HttpRequest readiness =
        HttpRequest.newBuilder(
                URI.create("http://%s:%d/actuator/health/readiness".formatted(HOST, port)))
            .timeout(PATIENCE_OF_REQUEST)
            .build();
    try (HttpClient http = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
        MeasuredProcess service =
            new MeasuredProcess(command, home(revision), work.resolve("start.log"))) {
      while (!ready(http, readiness)) {
        service.requireAlive();
        if (service.soFar().seconds() > PATIENCE.toSeconds()) {
          throw new IllegalStateException(revision.label() + " does not become ready");
        }
        Thread.sleep(POLL_MILLIS);
      }
      return service.soFar();
    }
  }

  private static boolean ready(HttpClient http, HttpRequest readiness)
      throws IOException, InterruptedException {
    try {
      return http.send(readiness, BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException | HttpTimeoutException _) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
      return socket.getLocalPort();
    }
  }
}
