package dev.matinee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the packaged jar as a user does: as a process of its own, in an empty folder.
class PackagedJarTests {

  static final Path JAR = Path.of("target", "matinee.jar").toAbsolutePath();
  static final Duration PATIENCE = Duration.ofMinutes(4);

  final HttpClient http = HttpClient.newHttpClient();
  final List<Process> processes = new ArrayList<>();

  @TempDir Path folder;

  @AfterEach
  void endProcesses() {
    processes.forEach(Process::destroyForcibly);
  }

  /// One service with the demo: killed, started again, stopped, started again.
  @Test
  void remembersAfterAKillAndAfterAStop() throws Exception {
    int port = freePort();
    String[] options = {"--server.port=" + port, "--matinee.import.directory=."};
    Process first = start(options);
    awaitReady(first, port);
    HttpResponse<String> written =
        post(port, "/ratings", "{'userId':'ada','movieId':'casablanca-1942','rating':9}");
    assertThat(written.statusCode()).as(written.body()).isEqualTo(201);

    first.destroyForcibly().waitFor();
    Process second = start(options);
    awaitReady(second, port);

    remembersAcknowledgedRatingsAndTheModel(port);
    String location = startALongImport(port);

    second.destroy();
    assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    awaitReady(start(options), port);

    assertThat(get(port, location.replaceFirst("/api/v1", "")).body())
        .contains("\"state\":\"cancelled\"", "The service was stopped. Import again");
  }

  private void remembersAcknowledgedRatingsAndTheModel(int port) throws Exception {
    assertThat(get(port, "/users/ada/ratings").body()).contains("casablanca-1942");
    assertThat(get(port, "/users/ada/predictions/vertigo-1958").body())
        .contains("\"basis\":\"personal\"")
        .contains("\"modelVersion\":1,");
  }

  private String startALongImport(int port) throws Exception {
    Files.writeString(
        folder.resolve("many.csv"), "userId,movieId,rating\n" + "ann,up,9\n".repeat(2_000_000));
    HttpResponse<String> started = post(port, "/imports", "{'source':'many.csv'}");
    assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
    return started.headers().firstValue("Location").orElseThrow();
  }

  /// `AOTMode=on` ends a start that cannot use its cache.
  @Test
  void startsWithACacheMadeByARehearsal() throws Exception {
    Path jar = folder.resolve("matinee/matinee.jar");
    String cache = folder.resolve("matinee/matinee.aot").toString();
    assertThat(end(start(JAR, List.of("-Djarmode=tools"), "extract", "--destination", "matinee")))
        .isZero();

    List<String> recording = List.of("-XX:AOTCacheOutput=" + cache);
    assertThat(end(start(jar, recording, "rehearse", "--matinee.rating-scale=1:5"))).isZero();

    assertThat(output()).containsPattern("Rehearsed with [0-9,]+ requests in [0-9]+ s");
    assertThat(folder.resolve("data")).doesNotExist();
    int port = freePort();
    List<String> withCache = List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache);
    awaitReady(start(jar, withCache, "--server.port=" + port, "--matinee.demo=false"), port);
  }

  @Test
  void commandsTellByTheirExitCodeHowTheyEnded() throws Exception {
    assertThat(run("--help")).isZero();
    assertThat(run("import", "no-such-folder")).isEqualTo(1);
    assertThat(run("evaluate", "--no-such-option")).isEqualTo(2);
  }

  @Test
  void aWrongSettingEndsTheStartBeforeAnythingIsOpened() throws Exception {
    assertThat(run("--server.port=web")).isEqualTo(1);
    assertThat(output())
        .contains("Invalid value 'web' for configuration property 'server.port'")
        .doesNotContain("\tat ");

    Files.writeString(folder.resolve("application.properties"), "matinee.models.kep=3");
    assertThat(run()).isEqualTo(1);
    assertThat(output())
        .contains("'matinee.models.kep'", "application.properties] - 1:20")
        .contains("there is no such setting; did you mean matinee.models.keep?");
    assertThat(run("export", "all.csv")).isEqualTo(1);
    assertThat(folder.resolve("err.txt"))
        .content()
        .startsWith("matinee: Invalid value '3' for configuration property 'matinee.models.kep'");

    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void aPortInUseEndsTheStartWithoutAStackTrace() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();

      assertThat(run("--server.port=" + port)).isEqualTo(1);

      assertThat(output())
          .contains("Port %d was already in use.".formatted(port))
          .doesNotContain("\tat ");
    }
  }

  @Test
  void aModelsFolderThatCannotBeMadeEndsTheStart() throws Exception {
    assertThat(run("--matinee.models.directory=err.txt/x", "--server.port=0")).isEqualTo(1);
    assertThat(output())
        .contains("Invalid value 'err.txt/x' for configuration property 'matinee.models.directory'")
        .contains("err.txt is not a folder; move it away or choose another");
  }

  @Test
  void evaluationEndsWithOneLineOfJson() throws Exception {
    Path ratings = folder.resolve("ratings.csv");
    Files.writeString(ratings, generatedRatings());

    int code = run("evaluate", "--ratings", ratings.toString(), "--holdout", "0.1", "--ranking");

    assertThat(code).isZero();
    assertThat(output().lines().toList().getLast())
        .matches(
            "\\{\"rmse\":[0-9.]+,\"mae\":.*\"trainer\":\"bayesian\".*\"peakBytes\":[0-9]+,.*"
                + "\"ndcgAt10\":[0-9.]+,\"recallAt20\":.*}");
  }

  private static String generatedRatings() {
    Random random = new Random(1);
    StringBuilder csv = new StringBuilder("userId,movieId,rating\n");
    for (int user = 0; user < 60; user++) {
      for (int movie = 0; movie < 30; movie++) {
        int rating = Math.clamp(Math.round(3 + random.nextGaussian()), 1, 5);
        csv.append("%d,%d,%d%n".formatted(user, movie, rating));
      }
    }
    return csv.toString();
  }

  /// Runs what ends by itself; a JVM that does not optimise starts faster.
  private int run(String... arguments) throws Exception {
    return end(start(JAR, List.of("-XX:TieredStopAtLevel=1"), arguments));
  }

  private static int end(Process process) throws InterruptedException {
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private Process start(String... arguments) throws IOException {
    return start(JAR, List.of(), arguments);
  }

  private Process start(Path jar, List<String> jvm, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(jvm);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    processes.add(process);
    return process;
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("out.txt"));
  }

  private void awaitReady(Process process, int port) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    while (!answersOk(readiness)) {
      assertThat(process.isAlive()).as("%s", output()).isTrue();
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(200);
    }
  }

  private boolean answersOk(URI uri) throws InterruptedException {
    try {
      return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    return http.send(HttpRequest.newBuilder(api(port, path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(int port, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(api(port, path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static URI api(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
