package dev.matinee.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CompareTests {

  final StringWriter err = new StringWriter();

  @Test
  void acceptsMeasurementsByTheirNames() {
    CommandLine command = Compare.commandLine();

    CommandLine.ParseResult parsed = command.parseArgs("main", "--only", "fold-in,sweep");

    assertThat(parsed.matchedOption("only").<Iterable<Measurement>>getValue())
        .containsExactlyInAnyOrder(Measurement.FOLD_IN, Measurement.SWEEP);
    assertThat(parsed.matchedPositionalValue(0, "")).isEqualTo("main");
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("HEAD", "--only", "lunch")).isEqualTo(2);
    assertThat(run("HEAD", "--pairs", "0")).isEqualTo(2);
    assertThat(run("HEAD", "--ratings", "no-such-file")).isEqualTo(2);
    assertThat(run("HEAD", "--libmf", "pom.xml")).isEqualTo(2);

    assertThat(err.toString())
        .contains(
            "BASE",
            "'lunch'",
            "--pairs must be at least 1",
            "no-such-file cannot be read",
            "--libmf needs --ratings");
  }

  @Test
  void refusesRevisionsThatGitDoesNotKnow() {
    assertThat(run("no-such-revision")).isEqualTo(1);

    assertThat(err.toString()).contains("'no-such-revision' is no revision of this project");
  }

  @Test
  void namesARevisionAndItsCommit() {
    String commit = "0123456789".repeat(4);

    assertThat(new Revision("main", commit, Path.of("")).label()).isEqualTo("main 0123456");
    assertThat(new Revision("01234", commit, Path.of("")).label()).isEqualTo("0123456");
  }

  @Test
  void readsWhatTheToolsPrint() {
    assertThat(
            JmhProbe.timing(
                """
                [{"primaryMetric": {"score": 0.25, "scoreUnit": "s/op"},
                  "secondaryMetrics": {"cpu": {"score": 0.5}}}]\
                """))
        .isEqualTo(new Timing(.25, .5));
    assertThat(
            TrainingProbe.timings(
                new Timing(9, 12), "{\"rmse\":0.9,\"trainSeconds\":7.5,\"totalSeconds\":8.5}"))
        .containsExactly(new Timing(9, 12, .9), new Timing(7.5, Double.NaN));
  }

  private int run(String... args) {
    return Compare.commandLine().setErr(new PrintWriter(err, true)).execute(args);
  }
}
