package dev.matinee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConfigurationKeysTests {

  static final Path METADATA =
      Path.of("target/classes/META-INF/spring-configuration-metadata.json");
  static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  @Test
  void everyKeyIsDescribed() {
    assertThat(keys())
        .isNotEmpty()
        .allSatisfy(key -> assertThat(key.path("description").asString("")).isNotBlank());
  }

  @Test
  void theReadmeListsTheKeysThereAre() throws IOException {
    List<String> keys = keys().map(key -> key.path("name").asString()).toList();

    assertThat(rows().stream().flatMap(ConfigurationKeysTests::named))
        .filteredOn(name -> name.startsWith("matinee."))
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  /// Returns the rows of the table of keys.
  static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("README.md")).stream()
        .filter(line -> line.matches("\\| `(matinee|server|spring)\\.[a-z0-9.-]+`.*\\|.*\\|.*"))
        .toList();
  }

  /// The keys of a row; `.other` after `matinee.some.key` is `matinee.some.other`.
  static Stream<String> named(String row) {
    String cell = row.split("\\|", -1)[1];
    List<String> names = QUOTED.matcher(cell).results().map(name -> name.group(1)).toList();
    String first = names.getFirst();
    String prefix = first.substring(0, first.lastIndexOf('.'));
    return names.stream().map(name -> name.startsWith(".") ? prefix + name : name);
  }

  static Stream<JsonNode> keys() {
    return JsonMapper.shared().readTree(METADATA).path("properties").valueStream();
  }
}
