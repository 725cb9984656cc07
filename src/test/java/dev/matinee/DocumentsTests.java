package dev.matinee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The documents speak of nothing that is not there.
class DocumentsTests {

  static final Pattern LITERAL = Pattern.compile("\"(matinee\\.[a-z.-]+)\"");
  static final String BASE = "/api/v1";

  static List<Document> documents() throws IOException {
    return Document.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void nameKeysAndMetricsThereAre(Document document) throws IOException {
    Set<String> known = names();

    assertThat(document.names()).allMatch(name -> isKnown(name, known));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void nameCallsThatAreOffered(Document document) {
    assertThat(offered()).containsAll(document.calls());
    assertThat(document.addresses()).allMatch(DocumentsTests::isServed);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linkToWhatIsThere(Document document) {
    assertThat(document.links()).allMatch(link -> leadsSomewhere(document, link));
  }

  @Test
  void theRunbookQuotesTheSource() throws IOException {
    String source = source().replaceAll("\"\\s*\\+\\s*\"", "");
    List<String> sentences = Document.read(Path.of("docs", "runbook.md")).sentences();

    assertThat(sentences)
        .hasSizeGreaterThan(20)
        .allMatch(sentence -> source.contains(sentence.replace("…", "{}")));
  }

  @Test
  void findsWhatADocumentRefersTo() {
    Document document =
        new Document(
            Path.of("x.md"),
            """
            # One `x`, two

            See [it](y.md#z) and [that](https://example.org): `matinee.a.b{c}`, `--matinee.dd=1`, `matinee.ee.*`, target/matinee.jar.
            `GET
            /f/{id}?g=`, `GET /api/h`, `curl localhost/api/v1/i/7?j`, `Model … is no more`.

            | `POST /theirs` | `PUT /ours` | x |
            | `POST /mine` | x |
            """);

    assertThat(document.names()).containsExactly("matinee.a.b", "matinee.dd", "matinee.ee.*");
    assertThat(document.calls()).containsExactly("GET /f/{id}", "PUT /ours", "POST /mine");
    assertThat(document.addresses()).containsExactly("/i/7");
    assertThat(document.links()).containsExactly("y.md#z");
    assertThat(document.anchors()).containsExactly("one-x-two");
    assertThat(document.sentences()).containsExactly("Model … is no more");
  }

  static boolean isKnown(String name, Set<String> known) {
    return name.endsWith(".*")
        ? known.stream().anyMatch(other -> other.startsWith(name.substring(0, name.length() - 1)))
        : known.contains(name);
  }

  /// Returns all keys, and the metrics: literals of the source that are no prefix of keys.
  static Set<String> names() throws IOException {
    String source = source().replaceAll("@ConfigurationProperties\\([^)]*\\)", "");
    Stream<String> literals = LITERAL.matcher(source).results().map(found -> found.group(1));
    Stream<String> keys = ConfigurationKeysTests.keys().map(key -> key.path("name").asString());
    return Stream.concat(literals, keys).collect(Collectors.toCollection(TreeSet::new));
  }

  static String source() throws IOException {
    StringBuilder source = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        source.append(Files.readString(file));
      }
    }
    return source.toString();
  }

  /// Returns all calls, such as `GET /movies`.
  static Set<String> offered() {
    Set<String> calls = new TreeSet<>();
    for (var path : paths().properties()) {
      for (String method : path.getValue().propertyNames()) {
        calls.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey().substring(BASE.length()));
      }
    }
    return calls;
  }

  static boolean isServed(String address) {
    return paths().properties().stream()
        .map(path -> path.getKey().replaceAll("\\{[^}]*}", "[^/]+"))
        .anyMatch(pattern -> (BASE + address).matches(pattern));
  }

  static JsonNode paths() {
    return JsonMapper.shared().readTree(Path.of("docs", "openapi.json")).path("paths");
  }

  static boolean leadsSomewhere(Document document, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? document.path() : document.path().resolveSibling(parts[0]);
    return Files.exists(target)
        && (parts.length == 1 || Document.read(target).anchors().contains(parts[1]));
  }
}
