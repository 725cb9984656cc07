package dev.matinee.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.matinee.cli.doctor.Finding.State;
import dev.matinee.training.blas.NativeLibraries;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTests {

  @TempDir Path folder;

  @Test
  void anOldJavaIsAFailure() {
    assertThat(new JavaCheck(25).run().state()).isEqualTo(State.OK);
    assertThat(new JavaCheck(24).run())
        .hasToString("failed   Java: version 24 is too old; install Java 25 or newer");
  }

  @Test
  void nativeLibrariesLoad() {
    assertThat(new NativesCheck(NativeLibraries::load).run().state()).isEqualTo(State.OK);
  }

  @Test
  void aNativeLibraryThatDoesNotLoadIsAFailure() {
    Finding finding =
        new NativesCheck(
                () -> {
                  throw new UnsatisfiedLinkError("no jniopenblas");
                })
            .run();

    assertThat(finding.state()).isEqualTo(State.FAILED);
    assertThat(finding.text()).contains("no jniopenblas");
  }

  @Test
  void warnsOfLittleRoomWhetherTheFolderIsThereOrNot() {
    Path missing = folder.resolve("a/b");

    assertThat(new FolderCheck("data", missing, 1).run().state()).isEqualTo(State.OK);
    assertThat(new FolderCheck("data", missing, Long.MAX_VALUE).run().state())
        .isEqualTo(State.WARNING);
    assertThat(missing.getParent()).doesNotExist();
  }

  @Test
  void aFileInPlaceOfAFolderIsAFailure() throws IOException {
    Path file = file("file");

    assertThat(new FolderCheck("data", file.resolve("models"), 1).run())
        .isEqualTo(
            Finding.failed("data", file + " is not a folder; move it away or choose another"));
  }

  @Test
  void noModelYetIsGood() {
    assertThat(new ModelCheck(folder.resolve("none")).run().state()).isEqualTo(State.OK);
  }

  @Test
  void aDamagedModelIsAFailure() throws IOException {
    Path damaged = file("model-000010.matinee");
    file("model-000009.matinee");

    Finding finding = new ModelCheck(folder).run();

    assertThat(finding.state()).isEqualTo(State.FAILED);
    assertThat(finding.text()).startsWith(damaged + " cannot be read");
  }

  @Test
  void aFreePortIsGood() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    assertThat(port(port).run()).isEqualTo(Finding.ok("port", port + " is free"));
  }

  @Test
  void aPortBoundByAnotherIsAFailure() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      Finding finding = port(socket.getLocalPort()).run();

      assertThat(finding.state()).isEqualTo(State.FAILED);
      assertThat(finding.text()).contains("--server.port");
    }
  }

  @Test
  void tellsMatineeFromOthersOnThePort() throws IOException {
    assertThat(lookAtServerOf("<html>").state()).isEqualTo(State.FAILED);
    assertThat(lookAtServerOf("{\"components\":{\"model\":{\"status\":\"UP\"}}}").text())
        .startsWith("Matinee already runs on ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "65536", ""})
  void whatIsNoPortIsAFailure(String port) {
    assertThat(new PortCheck(port, "", "").run().text()).contains("is not a port");
  }

  private static PortCheck port(int port) {
    return new PortCheck(String.valueOf(port), "", "");
  }

  private static Finding lookAtServerOf(String body) throws IOException {
    InetAddress local = InetAddress.getLoopbackAddress();
    HttpServer server = HttpServer.create(new InetSocketAddress(local, 0), 0);
    server.createContext(
        "/films/actuator/health/readiness",
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(503, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    try {
      String port = String.valueOf(server.getAddress().getPort());
      return new PortCheck(port, local.getHostAddress(), "/films").run();
    } finally {
      server.stop(0);
    }
  }

  private Path file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "no model, and too long to be one");
  }
}
