package dev.matinee.benchmark.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.benchmark.compare.CompareTable.Row;
import dev.matinee.benchmark.compare.CompareTable.Unit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompareTableTests {

  @Test
  void showsMediansRatiosAndErrors() {
    Pairs pairs =
        new Pairs(
            List.of(new Timing(10, 20, .91234), new Timing(12, 22, .91234)),
            List.of(new Timing(5, 15, .9), new Timing(9, 11, .9)));

    assertThat(printed(new Row.Measured("evaluate", pairs, Unit.SECONDS)))
        .containsPattern(
            "evaluate +11\\.0 s +7\\.00 s +0\\.63  0\\.50-0\\.75 +21\\.0 s +13\\.0 s +0\\.63 "
                + " 0\\.50-0\\.75 +0\\.9123, 0\\.9000\n");
  }

  @Test
  void leavesOutWhatIsUnknown() {
    Pairs pairs =
        new Pairs(List.of(new Timing(.002, Double.NaN)), List.of(new Timing(.003, Double.NaN)));

    assertThat(printed(new Row.Measured("fold-in", pairs, Unit.MILLISECONDS)))
        .containsPattern("fold-in +2\\.00 ms +3\\.00 ms +1\\.50  1\\.50-1\\.50 +- +- +-\n");
  }

  @Test
  void saysWhatWasNotMeasured() {
    assertThat(printed(new Row.NotMeasured("sweep", "not there in v1")))
        .containsPattern("sweep +not there in v1\n");
  }

  @Test
  void choosesTheUnitBySize() {
    assertThat(Unit.of(90).show(123.4)).isEqualTo("123 s");
    assertThat(Unit.of(.5).show(.5)).isEqualTo("500 ms");
    assertThat(Unit.of(2e-6).show(2.34e-6)).isEqualTo("2.34 us");
    assertThat(Unit.MULTIPLES.show(15.04)).isEqualTo("15.0 x");
  }

  static String printed(Row row) {
    StringWriter text = new StringWriter();
    new CompareTable("main 1234567", "7654321", List.of(row)).print(new PrintWriter(text));
    return text.toString();
  }
}
