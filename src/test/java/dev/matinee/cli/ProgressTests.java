package dev.matinee.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.Progress.Unit;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.junit.jupiter.api.Test;

class ProgressTests {

  @Test
  void aPipeGetsALineAtEveryQuarter() {
    StringWriter out = new StringWriter();
    try (Progress progress = new Progress.Lines("Export", 8, new PrintWriter(out))) {
      for (int done = 1; done <= 8; done++) {
        progress.accept(done);
      }
    }

    assertThat(out.toString().lines())
        .containsExactly("Export: 25 %", "Export: 50 %", "Export: 75 %", "Export: 100 %");
  }

  @Test
  void aTerminalGetsRateAndTimeLeft() {
    assertThat(bar(Unit.RATINGS)).contains("100%", "2000/2000", "(0:00:0", "/s");
    assertThat(bar(Unit.BYTES)).contains("MB/s");
  }

  @Test
  void stepsOfUnequalLengthHaveNoRate() {
    assertThat(bar(Unit.STEPS)).contains("2000/2000").doesNotContain("/s");
  }

  static String bar(Unit unit) {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(shown, true, UTF_8), 120));
    try (Progress progress = new Progress.Bar("Export", 2_000, unit, builder)) {
      progress.accept(2_000);
    }
    return shown.toString(UTF_8);
  }
}
