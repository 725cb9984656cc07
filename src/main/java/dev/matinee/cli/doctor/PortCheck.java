package dev.matinee.cli.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Checks that the port is free or that Matinee already answers there.
///
/// @param port value of the setting
/// @param address address to listen on; empty for all addresses
/// @param context context path; may be empty
record PortCheck(String port, String address, String context) implements Check {

  private static final String NAME = "port";
  private static final int HIGHEST = 65_535;
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  @Override
  public Finding run() {
    int number = number();
    if (number < 0 || number > HIGHEST) {
      return Finding.failed(
          NAME, "'%s' is not a port; give --server.port=N with N up to 65535".formatted(port));
    }
    if (number == 0) {
      return Finding.ok(NAME, "the service will use any free port");
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(
          address.isEmpty()
              ? new InetSocketAddress(number)
              : new InetSocketAddress(address, number));
      return Finding.ok(NAME, number + " is free");
    } catch (IOException e) {
      return isMatinee(number)
          ? Finding.ok(NAME, "Matinee already runs on " + number)
          : Finding.failed(
              NAME,
              ("%d cannot be opened (%s) and Matinee does not answer there; stop the other"
                      + " program, or choose another port with --server.port=N")
                  .formatted(number, e.getMessage()));
    }
  }

  private int number() {
    try {
      return Integer.parseInt(port.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /// Returns whether Matinee answers: only its readiness has a component `model`.
  private boolean isMatinee(int number) {
    String host = address.isEmpty() || address.equals("0.0.0.0") ? "localhost" : address;
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      URI uri =
          new URI("http", null, host, number, context + "/actuator/health/readiness", null, null);
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(TIMEOUT).build();
      return http.send(request, BodyHandlers.ofString()).body().contains("\"model\"");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (IOException | URISyntaxException e) {
      return false;
    }
  }
}
