package dev.matinee.dataset.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.bench.FakeService;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTests {

  final FakeService service = new FakeService();
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  BenchCommandTests() throws IOException {}

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void printsARowForEachKindAndTheHistogram() {
    assertThat(run("--histogram")).isZero();

    assertThat(out.toString())
        .contains("client and service share this machine", "2 connections", "asked about: 2 users")
        .containsPattern("(?m)^ +requests/s +failed +p50 ms +p90 ms +p99 ms +p99.9 ms +max ms")
        .containsPattern("(?m)^yardstick +[\\d,]+ +0( +[\\d.]+){5}$")
        .containsPattern("(?m)^search +[\\d,]+ +0( +[\\d.]+){5}$")
        .containsPattern("(?m)^  up to +[\\d.]+ ms +\\d+ #+$");
  }

  @Test
  void jsonIsOneObjectAndNothingElse() {
    assertThat(run("--json", "--writes")).isZero();

    JsonNode report = new JsonMapper().readTree(out.toString());
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(report.path("results").size()).isEqualTo(5);
    assertThat(report.path("results").path(0).path("kind").asString()).isEqualTo("yardstick");
    assertThat(report.path("results").path(4).path("latency").path("p999").isNumber()).isTrue();
    assertThat(report.path("machine").path("cores").asInt()).isPositive();
  }

  @Test
  void failedRequestsAreShownAndCodeOne() {
    service.fail("/api/v1/users/ada/recommendations", 503);

    assertThat(run()).isEqualTo(1);

    assertThat(out.toString()).contains("recommendations, failed of ", "HTTP 503: ");
  }

  @Test
  void aServiceThatIsNotThereIsCodeOneAndOneSentence() {
    service.close();

    assertThat(run()).isEqualTo(1);

    assertThat(err.toString().lines())
        .containsExactly(
            "matinee: no service answers at %s; start it with java -jar matinee.jar, or give its"
                    .formatted(service.url())
                + " address");
  }

  @Test
  void anotherMachineIsRefusedAsWrongUsage() {
    int code = commandLine().execute("bench", "http://192.0.2.1");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).startsWith("192.0.2.1 is refused: bench puts load only on");
  }

  int run(String... options) {
    List<String> line = new ArrayList<>(List.of("bench", service.url(), "--connections=2"));
    line.addAll(List.of("--max-requests=20", "--seconds=10"));
    line.addAll(List.of(options));
    return commandLine().execute(line.toArray(String[]::new));
  }

  CommandLine commandLine() {
    return MatineeCommand.commandLine(new Service(Object.class, List.of()))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true));
  }
}
