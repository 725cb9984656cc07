package dev.matinee.benchmark.growth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.benchmark.compare.Timing;
import dev.matinee.benchmark.growth.GrowthFigures.Peaks;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GrowthFiguresTests {

  static final String REPORT =
      """
      {"ratings": 1000000, "users": 60000, "movies": 20000,
       "bytes": 40000000, "bytesPer": {"movie": 2000, "user": 666.6, "rating": 40.04},
       "seconds": {"read": 1.25, "tune": 20},
       "remarks": ["The chain stopped at its time limit"]}
      """;

  static final List<String> LOG =
      List.of(
          "The run needs about 500000000 bytes of the heap, 1600000000 outside it; the heap has 1",
          "23 samples from 212 sweeps, the first 60 dropped, autocorrelation time 3.1 sweeps",
          "23 samples moved to the new ratings, 2 sweeps each");

  @Test
  void showsAllInOneRow() {
    GrowthFigures figures =
        new GrowthFigures(
            new Timing(20, 31),
            new JsonMapper().readTree(REPORT),
            LOG,
            new Timing(120, 200),
            new Peaks(540_000_000, 2_400_000_000L),
            130_000_000,
            9.25,
            3000,
            1200);

    assertThat(figures.row())
        .isEqualTo(
            "| 1,000,000, 60,000, 20,000 | 20 (31); 50,000 | 120 (200): read 1.3, tune 20.0"
                + " | 212, 2 a sample; The chain stopped at its time limit | 540; 550"
                + " | 2,400; 1,600 | 40; 2,000, 667, 40 | 130 | 9.3 | 3,000; 1,200 |");
    assertThat(GrowthFigures.HEADER.lines().map(line -> line.split("\\|").length).distinct())
        .containsExactly(figures.row().split("\\|").length);
  }
}
