package dev.matinee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Markdown file of the project, and what it refers to.
record Document(Path path, String text) {

  /// A key or a metric, but no file such as `matinee.jar`; `.*` stands for all that begin so.
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w/.:-])(?:--)?(matinee\\.(?!jar\\b)[a-z][a-z0-9.-]*[a-z0-9](?:\\.\\*)?)");

  /// A call as the README writes it, without `/api/v1`; paths below another `/api` are not ours.
  private static final Pattern CALL =
      Pattern.compile("\\b((?:GET|PUT|POST|DELETE) (?!/api/(?!v1/)|/actuator)/[^\\s`?]*)");

  private static final Pattern ADDRESS = Pattern.compile("/api/v1(/[^\\s`'\"?)|\\]]+)");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  /// A sentence between backticks: at least four words, `…` for what differs.
  private static final Pattern SENTENCE = Pattern.compile("`([A-Z…][^`\\s]*(?: [^`\\s]+){3,})`");

  static List<Document> all() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), docs)
          .filter(path -> path.toString().endsWith(".md"))
          .sorted()
          .map(Document::read)
          .toList();
    }
  }

  static Document read(Path path) {
    try {
      return new Document(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> names() {
    return found(NAME, text);
  }

  /// The calls, such as `GET /movies`; where a table compares them with those of another service,
  /// theirs come first.
  List<String> calls() {
    return found(CALL, flat(text.replaceAll("(?m)^\\| `[A-Z]+ /[^|]*\\|(?=.*\\|.*\\|)", "|")))
        .stream()
        .map(call -> call.replace(" /api/v1/", " /"))
        .toList();
  }

  /// The paths below `/api/v1`, with or without values in them.
  List<String> addresses() {
    return found(ADDRESS, text);
  }

  List<String> sentences() {
    return found(SENTENCE, flat(prose()));
  }

  /// The links to files of the project and to headings.
  List<String> links() {
    return found(LINK, prose()).stream().filter(link -> !link.contains("://")).toList();
  }

  /// The anchors of the headings, as GitHub makes them.
  List<String> anchors() {
    return found(HEADING, prose()).stream()
        .map(
            heading ->
                heading
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'))
        .toList();
  }

  private String prose() {
    return text.replaceAll("(?ms)^```.*?^```", "");
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
