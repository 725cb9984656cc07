package dev.matinee.training.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The report in `docs/snapshot-format.md` is enough for a model that another program publishes.
class ReportDocumentTests {

  static final Pattern JSON = Pattern.compile("(?s)```json\n(.*?)```");

  @Test
  void theReportInTheDocumentCanBeReadAndAnswered() throws IOException {
    String document = Files.readString(Path.of("docs", "snapshot-format.md"));
    String json =
        JSON.matcher(document).results().map(ReportDocumentTests::first).findFirst().orElseThrow();
    JsonMapper mapper = JsonMapper.builder().build();

    ModelReport report = mapper.readValue(json, ModelReport.class);

    assertThat(report.version()).isEqualTo(17);
    assertThat(report.holdout()).isNull();
    assertThat(mapper.readTree(mapper.writeValueAsString(report))).isEqualTo(mapper.readTree(json));
  }

  private static String first(MatchResult found) {
    return found.group(1);
  }
}
