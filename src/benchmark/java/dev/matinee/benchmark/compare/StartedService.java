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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A service of this machine that was started, and is ready. It ends with this program at the
/// latest.
public final class StartedService implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PATIENCE_OF_REQUEST = Duration.ofSeconds(2);
  private static final long POLL_MILLIS = 5;
  private static final String HOST = "127.0.0.1";

  private final MeasuredProcess process;
  private final URI address;
  private final Timing start;

  private StartedService(MeasuredProcess process, URI address) {
    this.process = process;
    this.address = address;
    this.start = process.soFar();
  }

  /// Starts a service and waits until it is ready.
  ///
  /// @param command to which address and port are added
  /// @param log file for its output, in a directory that exists
  /// @throws IllegalStateException if it does not become ready; the message has its last lines
  public static StartedService start(List<String> command, Path directory, Path log)
      throws IOException, InterruptedException {
    int port = freePort();
    URI address = URI.create("http://%s:%d".formatted(HOST, port));
    MeasuredProcess process =
        new MeasuredProcess(
            Stream.concat(
                    command.stream(),
                    Stream.of("--server.address=" + HOST, "--server.port=" + port))
                .toList(),
            directory,
            log);
    try {
      awaitReady(process, address);
      return new StartedService(process, address);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.close();
      throw e;
    }
  }

  private static void awaitReady(MeasuredProcess process, URI address)
      throws IOException, InterruptedException {
    HttpRequest readiness =
        HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
            .timeout(PATIENCE_OF_REQUEST)
            .build();
    try (HttpClient http = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build()) {
      while (!ready(http, readiness)) {
        process.requireAlive();
        if (process.soFar().seconds() > PATIENCE.toSeconds()) {
          throw new IllegalStateException("the service does not become ready");
        }
        Thread.sleep(POLL_MILLIS);
      }
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

  /// Returns what the start took, until the service was ready.
  public Timing start() {
    return start;
  }

  /// Returns its address, without a path.
  public URI address() {
    return address;
  }

  public MeasuredProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}
