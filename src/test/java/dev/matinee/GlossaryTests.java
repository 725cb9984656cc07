package dev.matinee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The glossary uses the names of the code.
class GlossaryTests {

  static final Path GLOSSARY = Path.of("docs", "glossary.md");
  static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]\\w+)`");

  @Test
  void everyTypeInTheGlossaryExists() throws IOException {
    assertThat(typesIn(Files.readString(GLOSSARY)))
        .hasSizeGreaterThan(50)
        .filteredOn(type -> !type.equals("Lambda"))
        .isSubsetOf(typesOfTheSource());
  }

  @Test
  void noWordIsExplainedTwice() throws IOException {
    Pattern word = Pattern.compile("(?m)^\\| \\*\\*([^*]+)\\*\\*");

    assertThat(word.matcher(Files.readString(GLOSSARY)).results().map(found -> found.group(1)))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  private static List<String> typesIn(String text) {
    return TYPE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }

  private static Set<String> typesOfTheSource() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}
